import { type Numbers, type NumbersKind, sharedArray } from "../text/sharedMemory.ts";

/** A typed array that doubles its capacity as it grows, in memory that threads can share. */
export interface Growable<List extends Numbers = Uint32Array> {
  readonly kind: NumbersKind<List>;
  array: List;
  length: number;
}

/** An empty growable array. */
export const growable = <List extends Numbers>(kind: NumbersKind<List>, capacity = 1024): Growable<List> => ({
  kind,
  array: sharedArray(kind, capacity),
  length: 0,
});

/** Appends one value. */
export function push(list: Growable<Numbers>, value: number): void {
  if (list.length === list.array.length) makeRoom(list, list.length + 1);
  list.array[list.length] = value;
  list.length += 1;
}

function makeRoom<List extends Numbers>(list: Growable<List>, least: number): void {
  const larger = sharedArray(list.kind, Math.max(list.array.length * 2, least));
  larger.set(list.array.subarray(0, list.length));
  list.array = larger;
}

/** Share of spare memory up to which an array is not copied when it has grown; copying would cost more than it saves. */
const SPARE = 0.05;

/** The values so far, in shared memory of their own; they are copied only if much of the memory is spare. */
export function grown<List extends Numbers>({ kind, array, length }: Growable<List>): List {
  if (length >= (1 - SPARE) * array.length) return new kind(array.buffer as SharedArrayBuffer, 0, length);
  const exact = sharedArray(kind, length);
  exact.set(array.subarray(0, length));
  return exact;
}
