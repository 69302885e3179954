import { setFlagsFromString } from "node:v8";

/** What V8 counts before it optimises a function: bytecode that ran up to version 11, calls later; its own limit, and ours. */
const { flag, usual, rare } =
  Number.parseInt(process.versions.v8, 10) < 12
    ? { flag: "--interrupt-budget", usual: 67_584, rare: 400_000 }
    : { flag: "--invocation-count-for-turbofan", usual: 3_000, rare: 18_000 };

const set = (count: number): void => {
  setFlagsFromString(`${flag}=${count}`);
};

let isRare = false;

/**
 * Whether V8 optimises only functions that run six times as much as usual, in all threads. A reload of a few changed articles
 * runs much code a little: most of it would take longer to optimise than to run, and V8 drops it at the next collection.
 */
export const optimiseRarely = (isOn: boolean): void => {
  // From Node 24 on, V8 rejects code that it cached before a flag was touched, even if the flag stays the same.
  if (isOn !== isRare) set(isOn ? rare : usual);
  isRare = isOn;
};

/** Undoes what a worker may have left when it ended: the limit is that of the whole process. */
export const optimiseAsUsual = (): void => {
  set(usual);
};
