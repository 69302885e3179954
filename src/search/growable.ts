/** A typed array that grows by doubling while an index is built. */
export interface Growable {
  array: Uint32Array;
  length: number;
}

/** An empty growable array. */
export const growable = (capacity = 1024): Growable => ({ array: new Uint32Array(capacity), length: 0 });

/** Appends one value. */
export function push(list: Growable, value: number): void {
  if (list.length === list.array.length) {
    const larger = new Uint32Array(list.array.length * 2);
    larger.set(list.array);
    list.array = larger;
  }
  list.array[list.length] = value;
  list.length += 1;
}

/** The values so far, without the spare room. */
export const trimmed = (list: Growable): Uint32Array => list.array.slice(0, list.length);
