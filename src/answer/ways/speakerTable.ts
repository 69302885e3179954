import { oncePerInSteps } from "../../text/oncePerInSteps.ts";
import { extractionTables } from "../../extract/extractionTables.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { memoise } from "../../text/memoise.ts";
import { stem } from "../../text/stems.ts";
import { snapshotTables } from "../snapshotTables.ts";
import type { Snapshot } from "../snapshot.ts";
import { contentForms } from "../../text/contentForms.ts";

/** How the articles refer to speakers, each text once. */
interface SpeakerTable {
  /** Text -> indices of the articles with words of a speaker called that, ascending. */
  readonly articlesOf: ReadonlyMap<string, readonly number[]>;
  /** Stem of a word -> the texts that have it. */
  readonly byStem: ReadonlyMap<string, readonly string[]>;
}

/** The speakers of a snapshot. */
export const speakerTable = ({ extractions }: Pick<Snapshot, "extractions">): SpeakerTable =>
  table.of(extractions);

snapshotTables.inSteps(({ extractions }) => table.steps(extractions));

/** Articles handled between two pauses. */
const AT_ONCE = 500;

const table = oncePerInSteps(function* (
  extractions: readonly Extraction[],
): Generator<undefined, SpeakerTable> {
  const articlesOf = new Map<string, number[]>();
  const byStem = new Map<string, string[]>();
  for (const [article, extraction] of extractions.entries()) {
    if (article % AT_ONCE === 0) yield;
    for (const speaker of speakersIn(extraction)) {
      const articles = articlesOf.get(speaker);
      if (articles === undefined) {
        articlesOf.set(speaker, [article]);
        for (const one of stemsOfSpeaker(speaker)) add(byStem, one, speaker);
      } else articles.push(article);
    }
  }
  return { articlesOf, byStem };
});

function add(byStem: Map<string, string[]>, one: string, speaker: string): void {
  const speakers = byStem.get(one);
  if (speakers === undefined) byStem.set(one, [speaker]);
  else speakers.push(speaker);
}

/** Cached speaker texts, about those of 5,000 articles. */
const REMEMBERED = 20_000;

/** Each text, stored once for all articles. */
const shared = memoise((speaker) => speaker, REMEMBERED);

/**
 * How an article refers to its speakers, each text once. Computed once, because most articles are also in the next
 * snapshot.
 */
const speakersIn = extractionTables.table(({ quotations, reported }): readonly string[] => {
  const all = [...quotations, ...reported].flatMap(({ speaker }) => speaker ?? []);
  return [...new Set(all)].map(shared);
});

extractionTables.also((extraction) => speakersIn(extraction).forEach(stemsOfSpeaker));

/** The stems of the words for a speaker. */
export const stemsOfSpeaker = memoise(
  (speaker): ReadonlySet<string> => new Set(contentForms(speaker).map(stem)),
  REMEMBERED,
);
