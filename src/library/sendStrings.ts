/** Strings that the last list has one after the other: the place of the first there, and how many they are. */
type Run = readonly [from: number, count: number];

/** A list as it is sent: strings, and runs of the last list. */
export type SentStrings = readonly (string | Run)[];

/**
 * What a thread sends of one list of strings after another to a thread that has the last one: after a reload nearly all of them are
 * what they were, and receiving thousands takes long.
 */
export function sendStrings(): (list: readonly string[]) => SentStrings {
  let before: readonly string[] = [];
  return (list) => {
    const last = before;
    let placeOf: ReadonlyMap<string, number> | undefined;
    const placeIn = (text: string): number | undefined => {
      placeOf ??= new Map(last.map((one, place) => [one, place]));
      return placeOf.get(text);
    };
    const sent: (string | Run)[] = [];
    let from = 0;
    let end = 0;
    const close = (): void => {
      if (end > from) sent.push([from, end - from]);
      from = end;
    };
    for (const text of list) {
      // Nearly always the next of the run.
      if (end < last.length && last[end] === text) {
        end += 1;
        continue;
      }
      close();
      const place = placeIn(text);
      if (place === undefined) sent.push(text);
      else {
        from = place;
        end = place + 1;
      }
    }
    close();
    before = list;
    return sent;
  };
}

/** The other end of `sendStrings`: the whole list, of what was sent and the list before it; that very list where it is the same. */
export function receiveStrings(sent: SentStrings, before: readonly string[]): readonly string[] {
  const [only] = sent;
  if (sent.length === 1 && typeof only === "object" && only[0] === 0 && only[1] === before.length)
    return before;
  const list: string[] = [];
  for (const one of sent) {
    if (typeof one === "string") list.push(one);
    else for (let place = one[0]; place < one[0] + one[1]; place += 1) list.push(before[place] ?? "");
  }
  return list;
}
