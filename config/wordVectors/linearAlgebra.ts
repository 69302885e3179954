/** A vector of any length. */
export type Vector = Float64Array;

/** Rounds of orthogonal iteration, many more than these axes need. */
const ROUNDS = 300;

/** The vector scaled to length 1; a zero vector is returned unchanged. */
export function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** The `count` principal axes of a set of vectors, the strongest first, by orthogonal iteration on their second moments. */
export function principalAxes(vectors: readonly Vector[], count: number): Vector[] {
  const size = vectors[0]?.length ?? 0;
  const moments = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    moments.forEach((row, i) => {
      for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + (vector[i] ?? 0) * (vector[j] ?? 0);
    });
  }
  let axes: Vector[] = Array.from({ length: count }, (_, k) =>
    new Float64Array(size).map((_, i) => Math.cos((i + 1) * (k + 1))),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    axes = orthonormal(
      axes.map((axis) =>
        Float64Array.from(moments, (row) => row.reduce((sum, value, i) => sum + value * (axis[i] ?? 0), 0)),
      ),
    );
  }
  return axes;
}

/** Gram-Schmidt. */
function orthonormal(vectors: readonly Vector[]): Vector[] {
  const made: Vector[] = [];
  for (const vector of vectors) {
    let left = vector;
    for (const axis of made) {
      const along = left.reduce((sum, value, i) => sum + value * (axis[i] ?? 0), 0);
      left = left.map((value, i) => value - along * (axis[i] ?? 0));
    }
    made.push(unit(left));
  }
  return made;
}
