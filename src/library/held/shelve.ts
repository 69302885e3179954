import { sharedArray, sharedMemory } from "../../text/sharedMemory.ts";

/** Bytes of a block that holds small pieces, one after the other. */
const SHELF = 131_072;
/** Maximum bytes of a small piece; larger ones get separate memory. */
const MOST_SHELVED = SHELF / 8;

let shelf = sharedMemory(0);
let used = 0;

/**
 * Copies bytes to memory that threads share. Small pieces share a block, because many small allocations take much more than
 * their bytes. A block is freed once none of its pieces is in use.
 */
export function shelve(bytes: Uint8Array): Uint8Array {
  const place = placeFor(bytes.length);
  place.set(bytes);
  return place;
}

function placeFor(bytes: number): Uint8Array {
  if (bytes > MOST_SHELVED) return sharedArray(Uint8Array, bytes);
  if (used + bytes > shelf.byteLength) {
    shelf = sharedMemory(SHELF);
    used = 0;
  }
  used += bytes;
  return new Uint8Array(shelf, used - bytes, bytes);
}
