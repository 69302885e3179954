/** Most bytes of a file name to keep. */
const NAME = 4096;
/** Header of the mark: how often work was begun, and the number of bytes in the name. */
const COUNT = 0;
const LENGTH = 1;
const HEAD = 8;

/** What a thread is working on, as another thread sees it. */
export interface Work {
  /** A different number whenever work begins. */
  readonly count: number;
  /** The file of the current article; absent if the work is not about one article. */
  readonly file?: string;
}

/** Memory shared by two threads, so that one can see what the other works on even if it answers no messages. */
export function makeWorkMark(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD + NAME);
}

/** Marks the start of work on a file; without a file, of work that cannot be skipped by itself. */
export function markWork(mark: SharedArrayBuffer, file = ""): void {
  const counters = new Int32Array(mark, 0, 2);
  const name = Buffer.from(file).subarray(0, NAME);
  Atomics.store(counters, LENGTH, 0);
  new Uint8Array(mark, HEAD).set(name);
  Atomics.add(counters, COUNT, 1);
  Atomics.store(counters, LENGTH, name.length);
}

/** Reads the latest mark. */
export function markedWork(mark: SharedArrayBuffer): Work {
  const counters = new Int32Array(mark, 0, 2);
  const count = Atomics.load(counters, COUNT);
  const name = new Uint8Array(mark, HEAD).slice(0, Atomics.load(counters, LENGTH));
  return name.length === 0 ? { count } : { count, file: Buffer.from(name).toString() };
}
