/** A typed array that doubles its capacity as it grows. */
export interface Growable {
  array: Uint32Array;
  length: number;
}

/** An empty growable array. */
export const growable = (capacity = 1024): Growable => ({ array: new Uint32Array(capacity), length: 0 });

/** Appends one value. */
export function push(list: Growable, value: number): void {
  if (list.length === list.array.length) makeRoom(list, list.length + 1);
  list.array[list.length] = value;
  list.length += 1;
}

/** Appends values; a negative one is preserved if the array is later read as signed. */
export function append(list: Growable, values: ArrayLike<number>): void {
  const length = list.length + values.length;
  if (length > list.array.length) makeRoom(list, length);
  list.array.set(values, list.length);
  list.length = length;
}

/** Appends space for this many values and returns it for the caller to fill. */
export function roomFor(list: Growable, count: number): Uint32Array {
  const from = list.length;
  if (from + count > list.array.length) makeRoom(list, from + count);
  list.length += count;
  return list.array.subarray(from, from + count);
}

function makeRoom(list: Growable, least: number): void {
  const larger = new Uint32Array(Math.max(list.array.length * 2, least));
  larger.set(list.array.subarray(0, list.length));
  list.array = larger;
}

/** The values so far, without the spare capacity. */
export const trimmed = (list: Growable): Uint32Array => list.array.slice(0, list.length);
