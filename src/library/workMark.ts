/** Most bytes of a file's name that are kept. */
const NAME = 4096;
/** Places in the counters before the name: how often work was begun, and how many bytes the name has. */
const COUNT = 0;
const LENGTH = 1;
const HEAD = 8;

/** What a thread is at, as another thread sees it. */
export interface Work {
  /** Another one whenever something was begun. */
  readonly count: number;
  /** The file of the article that is worked on; absent where that is none in particular. */
  readonly file?: string;
}

/** Memory that two threads share, so that one is seen to be at work on an article even where it answers no message. */
export function makeWorkMark(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD + NAME);
}

/** Marks what is being worked on; without a file, nothing that could be given up by itself. */
export function markWork(mark: SharedArrayBuffer, file = ""): void {
  const counters = new Int32Array(mark, 0, 2);
  const name = Buffer.from(file).subarray(0, NAME);
  Atomics.store(counters, LENGTH, 0);
  new Uint8Array(mark, HEAD).set(name);
  Atomics.add(counters, COUNT, 1);
  Atomics.store(counters, LENGTH, name.length);
}

/** What was marked last. */
export function markedWork(mark: SharedArrayBuffer): Work {
  const counters = new Int32Array(mark, 0, 2);
  const count = Atomics.load(counters, COUNT);
  const name = new Uint8Array(mark, HEAD).slice(0, Atomics.load(counters, LENGTH));
  return name.length === 0 ? { count } : { count, file: Buffer.from(name).toString() };
}
