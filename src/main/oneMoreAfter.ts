/**
 * Runs `work` one call at a time. All calls that arrive during a run share the one run that follows it, because it finds
 * whatever they were made for.
 *
 * @param work never rejects
 */
export function oneMoreAfter<Argument>(
  work: (argument: Argument) => Promise<void>,
): (argument: Argument) => Promise<void> {
  let current = Promise.resolve();
  let following: Promise<void> | undefined;
  return (argument) => {
    following ??= current.then(() => {
      following = undefined;
      current = work(argument);
      return current;
    });
    return following;
  };
}
