/** Allocations of at least this many bytes get separate pages. */
const LEAST_PAGED = 65_536;

/**
 * Allocates memory that threads share. A large allocation gets separate pages, which go back to the system once it is no
 * longer used; C's allocator would keep them as free space between other allocations.
 */
export const sharedMemory = (bytes: number): SharedArrayBuffer =>
  // Declared as growable, although it never grows, because V8 itself maps such memory.
  bytes < LEAST_PAGED ? new SharedArrayBuffer(bytes) : new SharedArrayBuffer(bytes, { maxByteLength: bytes });
