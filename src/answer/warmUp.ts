import { acts } from "../search/acts.ts";
import { rowsOf } from "../search/nearWords.ts";
import { foldedOf, prepareStrings } from "../search/preparedStrings.ts";
import { bigramsFor } from "../search/repairWord.ts";
import { wordnet } from "../search/wordnet.ts";
import { wordVectors } from "../search/wordVectors.ts";
import { queryTablesOf } from "../search/queryTables.ts";
import { directoryWords } from "./names/directoryWords.ts";
import { hasKey } from "./names/placeTable.ts";
import type { Snapshot } from "./snapshot.ts";
import { catalogueOf, entryOf } from "./ways/catalogue.ts";
import { speakersIn, speakerTable, stemsOfSpeaker } from "./ways/speakerTable.ts";

/** Something that the first questions of a snapshot would otherwise have to prepare. */
type Step = (snapshot: Snapshot) => void;

/** Done once per article, and reused by the next snapshot. */
const perArticle: readonly ((snapshot: Snapshot, place: number) => void)[] = [
  ({ extractions }, place) => {
    const extraction = extractions[place];
    if (extraction !== undefined) speakersIn(extraction).forEach(stemsOfSpeaker);
  },
  ({ articles }, place) => {
    const article = articles[place];
    if (article !== undefined) entryOf(article);
  },
  ({ index }, place) => void foldedOf(index.headlines[place] ?? ""),
];

/** Done once per snapshot, in steps of about 20 milliseconds each for 5,000 articles. */
const perSnapshot: readonly Step[] = [
  ({ index }) => void queryTablesOf(index),
  ({ index }) => void bigramsFor(index),
  () => void wordnet(),
  () => void acts(),
  () => void wordVectors(),
  ({ index }) => void rowsOf(index, wordVectors()),
  ({ directory }) => void directoryWords(directory),
  (snapshot) => void speakerTable(snapshot),
  (snapshot) => void catalogueOf(snapshot),
  ({ index }) => void prepareStrings(index.headlines),
  ...(["byForm", "byLexicon", "byWord", "byInitials", "byDescription"] as const).map(
    (table): Step =>
      ({ directory }) =>
        void hasKey(directory[table], ""),
  ),
];

/** Articles per step. */
const AT_ONCE = 200;

/** Prepares a snapshot before it answers its first questions. Pausing after each step keeps the event loop free. */
export function* warmUp(snapshot: Snapshot): Generator<undefined, undefined> {
  for (let first = 0; first < snapshot.articles.length; first += AT_ONCE) {
    for (let place = first; place < Math.min(snapshot.articles.length, first + AT_ONCE); place += 1)
      for (const prepare of perArticle) prepare(snapshot, place);
    yield;
  }
  for (const step of perSnapshot) {
    step(snapshot);
    yield;
  }
}
