import { rowsOf } from "../search/nearWords.ts";
import { bigramsFor } from "../search/repairWord.ts";
import { wordnet } from "../search/wordnet.ts";
import { wordVectors } from "../search/wordVectors.ts";
import { workingOf } from "../search/working.ts";
import { directoryWords } from "./names/directoryWords.ts";
import { hasKey } from "./names/placeTable.ts";
import type { Snapshot } from "./snapshot.ts";
import { speakerTable } from "./ways/speakerTable.ts";

/**
 * What the first questions of a snapshot would have to prepare, in steps of some twenty milliseconds each for 5,000
 * articles: done one by one before the snapshot answers, they hold nobody up.
 */
export const warmUps: readonly ((snapshot: Snapshot) => void)[] = [
  ({ index }) => void workingOf(index),
  ({ index }) => void bigramsFor(index),
  () => void wordnet(),
  () => void wordVectors(),
  ({ index }) => void rowsOf(index, wordVectors()),
  ({ directory }) => void directoryWords(directory),
  (snapshot) => void speakerTable(snapshot),
  ...(["byForm", "byLexicon", "byWord", "byInitials", "byDescription"] as const).map(
    (table) =>
      ({ directory }: Snapshot) =>
        void hasKey(directory[table], ""),
  ),
];
