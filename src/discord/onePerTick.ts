/**
 * Lets one caller proceed per turn of the event loop, in order of arrival. If a hundred questions arrive in one
 * packet, each reply is sent before the next question is answered, so the first does not wait for the last, and
 * heartbeats are never late.
 */
export function onePerTick(): () => Promise<void> {
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
