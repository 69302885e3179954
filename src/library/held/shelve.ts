import { sharedMemory } from "../../text/sharedMemory.ts";

/** Bytes of memory that small pieces are put into, one after the other. */
const SHELF = 131_072;
/** A larger piece gets memory of its own. */
const MOST_SHELVED = SHELF / 8;

let shelf = sharedMemory(0);
let used = 0;

/**
 * Copies bytes to memory that threads share. Small pieces share one block of memory, because many small blocks take much more
 * than their bytes; it is given back once none of them is used.
 */
export function shelve(bytes: Uint8Array): Uint8Array {
  const place = placeFor(bytes.length);
  place.set(bytes);
  return place;
}

function placeFor(bytes: number): Uint8Array {
  if (bytes > MOST_SHELVED) return new Uint8Array(sharedMemory(bytes));
  if (used + bytes > shelf.byteLength) {
    shelf = sharedMemory(SHELF);
    used = 0;
  }
  used += bytes;
  return new Uint8Array(shelf, used - bytes, bytes);
}
