import { type PackedLists, startsOf } from "../../text/packedLists.ts";
import { copyShifted, copyThrough } from "../../text/moveNumbers.ts";
import { runsBetween } from "../../text/runsBetween.ts";
import { sharedArray } from "../../text/sharedMemory.ts";
import type { Shift } from "./patchPlaceTable.ts";

/** Packs the places in the corpus of each entity's articles. */
export const articleTable = (articles: readonly (readonly number[])[]): PackedLists => ({
  start: startsOf(articles.map(({ length }) => length)),
  numbers: Uint32Array.from(articles.flat()),
});

/** Updates the previous table after articles and entities moved. */
export function patchArticleTable(
  before: PackedLists,
  {
    articles,
    entities: { places: shifted, added },
    articlesOf,
  }: {
    /** Previous place of an article -> its current place. */
    readonly articles: Int32Array;
    readonly entities: Pick<Shift, "places" | "added">;
    /** The articles of a new entity. */
    readonly articlesOf: (entity: number) => readonly number[];
  },
): PackedLists {
  const fresh = added.map(articlesOf);
  const kept = runsOf(shifted);
  const lengthOf = (a: number, b: number): number =>
    (before.start[b] as number) - (before.start[a] as number);
  const total = kept.reduce((sum, [a, b]) => sum + lengthOf(a, b), 0);
  const entities = kept.reduce((sum, [a, b]) => sum + b - a, added.length);
  const start = sharedArray(Uint32Array, entities + 1);
  const numbers = sharedArray(
    Uint32Array,
    fresh.reduce((sum, own) => sum + own.length, total),
  );
  let entity = 0;
  let at = 0;
  let next = 0;
  const addFresh = (): void => {
    for (; added[next] === entity; next += 1) {
      const own = fresh[next] as readonly number[];
      numbers.set(own, at);
      at += own.length;
      start[++entity] = at;
    }
  };
  for (const [a, b] of kept)
    for (let place = a; place < b;) {
      addFresh();
      const end = Math.min(b, place + (added[next] ?? Infinity) - entity);
      const [first, last] = [before.start[place] as number, before.start[end] as number];
      copyShifted(start.subarray(entity + 1), before.start.subarray(place + 1, end + 1), at - first);
      copyThrough(numbers.subarray(at), before.numbers.subarray(first, last), articles);
      at += last - first;
      entity += end - place;
      place = end;
    }
  addFresh();
  return { start, numbers };
}

/** The runs of places that are not gone. */
function runsOf(shifted: Int32Array): (readonly [number, number])[] {
  const gone: number[] = [];
  for (let place = shifted.indexOf(-1); place >= 0; place = shifted.indexOf(-1, place + 1)) gone.push(place);
  return runsBetween(gone, shifted.length);
}
