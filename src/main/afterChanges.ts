/** Milliseconds without a further change after which the files are taken as written. */
const SETTLE = 1_000;
/** Milliseconds after the first change at which they are read even if the changes go on. */
const LONGEST = 10_000;

/** Waits for the end of a run of changes, or for as long as is reasonable. */
export interface ChangeTimer {
  /** Notes a change. */
  readonly note: () => void;
  /** Forgets the changes noted so far. */
  readonly cancel: () => void;
}

/** Calls `read` a moment after the last of a run of changes; every ten seconds in a run without a pause. */
export function afterChanges(read: () => void): ChangeTimer {
  let quiet: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const cancel = (): void => {
    clearTimeout(quiet);
    clearTimeout(latest);
    latest = undefined;
  };
  const end = (): void => {
    cancel();
    read();
  };
  const note = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(end, SETTLE);
    latest ??= setTimeout(end, LONGEST);
  };
  return { note, cancel };
}
