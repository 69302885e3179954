/**
 * Lets one caller go on per turn of the event loop, in order of coming.
 *
 * A hundred questions that arrive in one packet are answered one after the other with their replies sent in between:
 * the first does not wait for the last, and heartbeats are never late.
 */
export function takeTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const next = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(next);
    });
}
