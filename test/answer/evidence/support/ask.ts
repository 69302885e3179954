import { inquire, type Inquiry } from "../../../../src/answer/evidence/inquiry.ts";
import { readAsking } from "../../../../src/answer/question/readAsking.ts";
import type { Snapshot } from "../../../../src/answer/snapshot.ts";
import { snapshotOf } from "../../../support/snapshots.ts";

/** A question prepared for a snapshot. */
export function inquiryOf(question: string, snapshot: Snapshot): Inquiry {
  return inquire(snapshot, readAsking(question));
}

/** Three invented articles: two about one story, with a long paragraph and an interview, and one about another. */
export const village = snapshotOf([
  [
    "Ferry Halcyon burns in the harbour of Skerrow",
    "The ferry burned on 3 March 2021. Its crew of nine watched from the pier. Nobody was hurt in the fire. The owner, Olaf Brandt, said the engine had failed twice that winter and that he had asked the council for a loan of £40,000 to repair it. The council refused the loan in January. A diver found the bell of the ferry in the mud three weeks later. The harbour was shut for a week while the wreck was raised. Fishermen lost their catch and asked for money.",
    "Why did the council refuse the loan?",
    "“We had no money left after the storm,” said Greta Holm, its treasurer.",
    "Erik Brandt will build a new ferry in Tarnbeck.",
  ].join("\n\n"),
  [
    "Wreck of the ferry raised",
    "Divers raised the ferry from the harbour of Skerrow on 24 March 2021. The engine of the ferry was sent to an inspector.",
    "“The fire started in the engine,” said Greta Holm.",
  ].join("\n\n"),
  [
    "School opens a library",
    "The school in Tarnbeck opened a library of 4,000 books. The headteacher, Ada Lindqvist, praised the masons.",
  ].join("\n\n"),
]);

/** Questions of several forms, some of which the village articles answer. */
export const questions = [
  "when did the ferry burn?",
  "why did the council refuse the loan?",
  "who owns the ferry?",
  "how many books does the library have?",
  "was anybody hurt in the fire?",
  "where will Erik Brandt build a ferry?",
  "what did the diver find?",
  "who painted the lighthouse?",
  "Greta Holm",
  "which school opened a libary?",
] as const;
