import type { Extraction } from "../../extract/extraction.ts";
import { extractionTables } from "../../extract/extractionTables.ts";
import { memoise } from "../../text/memoise.ts";
import { listAt } from "../../text/packedLists.ts";
import { oncePerInSteps } from "../../text/oncePerInSteps.ts";
import { placesAmong } from "../../text/placesAmong.ts";
import { placeTableInSteps } from "../names/placeTable.ts";
import type { Snapshot } from "../snapshot.ts";
import { snapshotTables } from "../snapshotTables.ts";

type Speakers = Pick<Snapshot, "extractions">;

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
  const { keys, start, places } = table.of(snapshot.extractions);
  const articles = new Set<number>();
  for (const row of placesAmong(keys, { has: isWanted }))
    for (const place of listAt({ start, numbers: places }, row)) articles.add(place);
  return articles;
}

/** The articles by the words of their speakers, as `Extraction.speakerWords` has them. */
const table = oncePerInSteps((extractions: readonly Extraction[]) =>
  placeTableInSteps(extractions.map(wordsOf)),
);

/** Cached words, about those of 20,000 articles. */
const REMEMBERED = 20_000;

/** Each word, stored once for all articles. */
const shared = memoise((word) => word, REMEMBERED);

/** The words of an article's speakers. Computed once, because most articles are also in the next snapshot. */
const wordsOf = extractionTables.table(({ speakerWords }): readonly string[] =>
  speakerWords === "" ? [] : speakerWords.split(" ").map(shared),
);
