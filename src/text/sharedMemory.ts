/** An array of numbers. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A type of array of numbers. */
export interface NumbersKind<List extends Numbers> {
  new (memory: SharedArrayBuffer, offset: number, length: number): List;
  readonly BYTES_PER_ELEMENT: number;
}

/** Allocations of at least this many bytes get separate pages. */
const LEAST_PAGED = 65_536;

/**
 * Allocates memory that threads share. A large allocation gets separate pages, which go back to the system once it is no
 * longer used; C's allocator would keep them as free space between other allocations.
 */
export const sharedMemory = (bytes: number): SharedArrayBuffer =>
  // Declared as growable, although it never grows, because V8 itself maps such memory.
  bytes < LEAST_PAGED ? new SharedArrayBuffer(bytes) : new SharedArrayBuffer(bytes, { maxByteLength: bytes });

/** An array of numbers in such memory, all zero. */
export const sharedArray = <List extends Numbers>(kind: NumbersKind<List>, length: number): List =>
  // With its length: V8 looks up that of an array without one at each access, because the memory may grow.
  new kind(sharedMemory(length * kind.BYTES_PER_ELEMENT), 0, length);
