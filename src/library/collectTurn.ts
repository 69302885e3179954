/** Memory in which two threads agree which of them may collect garbage: a collection takes all cores, and two at a time stop both threads for long. */
export const makeCollectTurn = (): SharedArrayBuffer => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

/** Takes the turn; `false` if the other thread has it. */
export const takeCollectTurn = (turn: SharedArrayBuffer): boolean =>
  Atomics.compareExchange(new Int32Array(turn), 0, 0, 1) === 0;

/** Gives the turn back, also for a thread that ended without doing so. */
export const endCollectTurn = (turn: SharedArrayBuffer): void => {
  Atomics.store(new Int32Array(turn), 0, 0);
};
