import { type PackedLists, startsOf } from "../../text/packedLists.ts";
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
  const start = new Uint32Array(shifted.length + added.length + 1);
  const numbers = new Uint32Array(fresh.reduce((sum, own) => sum + own.length, before.numbers.length));
  let entity = 0;
  let at = 0;
  let next = 0;
  const addFresh = (end: number): void => {
    for (; next < added.length && (added[next] as number) < end; next += 1) {
      for (const place of fresh[next] as readonly number[]) numbers[at++] = place;
      start[++entity] = at;
    }
  };
  for (let place = 0; place < shifted.length; place += 1) {
    const here = shifted[place] as number;
    if (here < 0) continue;
    // Nearly always the next one.
    if (here !== entity) addFresh(here);
    const end = before.start[place + 1] as number;
    for (let p = before.start[place] as number; p < end; p += 1)
      numbers[at++] = articles[before.numbers[p] as number] as number;
    start[++entity] = at;
  }
  addFresh(Infinity);
  return { start: start.slice(0, entity + 1), numbers: numbers.slice(0, at) };
}
