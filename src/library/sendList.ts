import { joinLists } from "../text/joinLists.ts";
import { countFrom } from "../text/moveNumbers.ts";

/** Consecutive items of the last list: the place of the first, and their number. */
type ListRun = readonly [from: number, count: number];

/** A list as it is sent: new items, which are never lists, and runs of the last list. */
export type SentList<Item> = readonly (Item | ListRun)[];

/** How far ahead an item is searched for in the last list; one that moved farther is sent again. */
const AHEAD = 1000;

/**
 * Sends successive lists to a thread that has the last one, as differences: after a reload a list has hardly changed,
 * and receiving thousands of strings or objects takes long.
 */
export function sendList<Item extends string | object>(): (list: readonly Item[]) => SentList<Item> {
  let before: readonly Item[] = [];
  return (list) => {
    const last = before;
    if (list === last && list.length > 0) return [[0, list.length]];
    const sent: (Item | ListRun)[] = [];
    let from = 0;
    let end = 0;
    const goOnAt = (place: number): void => {
      if (end > from) sent.push([from, end - from]);
      from = place;
      end = place;
    };
    for (const item of list) {
      // Nearly always the next item of the run.
      if (end < last.length && last[end] === item) {
        end += 1;
        continue;
      }
      const place = placeAhead(last, item, end + 1);
      goOnAt(place ?? end);
      if (place === undefined) sent.push(item);
      else end += 1;
    }
    goOnAt(end);
    before = list;
    return sent;
  };
}

function placeAhead<Item>(list: readonly Item[], item: Item, from: number): number | undefined {
  const end = Math.min(list.length, from + AHEAD);
  for (let place = from; place < end; place += 1) if (list[place] === item) return place;
  return undefined;
}

/** The other end of `sendList`: rebuilds the list from the differences and the last one; an unchanged list stays the same object. */
export function receiveList<Item extends string | object>(
  sent: SentList<Item>,
  before: readonly Item[],
): readonly Item[] {
  const [only] = sent;
  if (sent.length === 1 && isRun(only) && only[0] === 0 && only[1] === before.length) return before;
  // At a start, all of it is new.
  if (before.length === 0 && !sent.some(isRun)) return sent as readonly Item[];
  const parts: (readonly Item[])[] = [];
  let items: Item[] = [];
  for (const one of sent) {
    if (!isRun(one)) {
      items.push(one);
      continue;
    }
    const [from, count] = one;
    if (from + count > before.length) throw new Error("the worker names something that it never sent");
    if (items.length > 0) parts.push(items);
    parts.push(before.slice(from, from + count));
    items = [];
  }
  return parts.length === 0 ? items : joinLists([...parts, items]);
}

/** Where the items of the last list are in the one that was sent, or -1, and the places of items that were sent. */
export function movesOf(
  sent: SentList<string>,
  before: number,
): { readonly moved: Int32Array; readonly fresh: readonly number[] } {
  const moved = new Int32Array(before).fill(-1);
  const fresh: number[] = [];
  let place = 0;
  for (const one of sent) {
    const count = isRun(one) ? one[1] : 1;
    if (isRun(one)) countFrom(place, moved.subarray(one[0], one[0] + count));
    else fresh.push(place);
    place += count;
  }
  return { moved, fresh };
}

const isRun = (one: unknown): one is ListRun => Array.isArray(one);
