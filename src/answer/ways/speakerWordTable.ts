import type { Extraction } from "../../extract/extraction.ts";
import { listAt } from "../../text/packedLists.ts";
import { oncePerInSteps } from "../../text/oncePerInSteps.ts";
import { placesAmong } from "../../text/placesAmong.ts";
import { patchPlaceTable } from "../names/patchPlaceTable.ts";
import { type PlaceTable, placeTableInSteps } from "../names/placeTable.ts";
import type { Snapshot } from "../snapshot.ts";
import { snapshotTables } from "../snapshotTables.ts";

type Speakers = Pick<Snapshot, "extractions">;

/** The articles by the words of their speakers, as `Extraction.speakerWords` has them. */
export const speakerWordTable = ({ extractions }: Speakers): PlaceTable => table.of(extractions);

snapshotTables.inSteps(({ extractions }) => table.steps(extractions));

/** The articles whose speakers are called by one of some words. */
export function articlesCalling(snapshot: Speakers, words: readonly string[]): ReadonlySet<number> {
  const wanted = new Set(words);
  return articlesWith(snapshot, (word) => wanted.has(word));
}

/** The articles whose speakers may be called by a word with one of some stems; irregular plurals are missed. */
export function articlesCallingStems(snapshot: Speakers, stems: readonly string[]): ReadonlySet<number> {
  // "secretari" is the stem of "secretary".
  const starts = stems.map((one) => one.replace(/i$/u, ""));
  return articlesWith(snapshot, (word) => starts.some((start) => word.startsWith(start)));
}

/** The articles with a word that passes a test. There are few words, even in many articles. */
function articlesWith(snapshot: Speakers, isWanted: (word: string) => boolean): ReadonlySet<number> {
  const { keys, start, places } = speakerWordTable(snapshot);
  const articles = new Set<number>();
  for (const row of placesAmong(keys, { has: isWanted }))
    for (const place of listAt({ start, numbers: places }, row)) articles.add(place);
  return articles;
}

/** The last table, because the next snapshot mostly has the same articles. The snapshot itself may go. */
let last: { readonly of: WeakRef<readonly Extraction[]>; readonly table: PlaceTable } | undefined;

const table = oncePerInSteps(function* (
  extractions: readonly Extraction[],
): Generator<undefined, PlaceTable> {
  const before = last?.of.deref();
  const made =
    (before && last && patched(last.table, before, extractions)) ??
    (yield* placeTableInSteps(wordsOfEach(extractions)));
  last = { of: new WeakRef(extractions), table: made };
  return made;
});

function* wordsOfEach(extractions: readonly Extraction[]): Generator<readonly string[], void> {
  for (const extraction of extractions) yield wordsOf(extraction);
}

const wordsOf = ({ speakerWords }: Extraction): string[] =>
  speakerWords === "" ? [] : speakerWords.split(" ");

/** Updates a table to other articles; `undefined` if most are new or they changed their order. */
function patched(
  earlier: PlaceTable,
  before: readonly Extraction[],
  now: readonly Extraction[],
): PlaceTable | undefined {
  const placeBefore = new Map(before.map((extraction, place) => [extraction, place]));
  const places = new Int32Array(before.length).fill(-1);
  const added: number[] = [];
  let latest = -1;
  for (const [place, extraction] of now.entries()) {
    const own = placeBefore.get(extraction);
    if (own === undefined) {
      added.push(place);
      continue;
    }
    if (own <= latest) return undefined;
    latest = own;
    places[own] = place;
  }
  if (2 * added.length > now.length) return undefined;
  const known = new Map<number, readonly string[]>();
  const keysOf = (place: number): readonly string[] => {
    const keys = known.get(place) ?? wordsOf(now[place] as Extraction);
    known.set(place, keys);
    return keys;
  };
  return patchPlaceTable(earlier, { places, added, keysOf });
}
