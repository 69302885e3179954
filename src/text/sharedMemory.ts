/** Bytes from which memory gets pages of its own. */
const LEAST_PAGED = 65_536;

/**
 * Memory that threads share. A large piece gets pages of its own, which the system has back as soon as nobody uses it: the
 * allocator of C would keep them, as room between other pieces.
 */
export const sharedMemory = (bytes: number): SharedArrayBuffer =>
  // Memory that may grow is mapped by V8 itself. This does not grow.
  bytes < LEAST_PAGED ? new SharedArrayBuffer(bytes) : new SharedArrayBuffer(bytes, { maxByteLength: bytes });
