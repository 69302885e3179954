/** Calls back once `signal` aborts: immediately if it has, because an aborted signal calls no listener; not after `until` has aborted. */
export function onceAborted(signal: AbortSignal, handle: () => void, until?: AbortSignal): void {
  if (signal.aborted) handle();
  else signal.addEventListener("abort", handle, { once: true, ...(until && { signal: until }) });
}
