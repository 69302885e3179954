import { oncePer } from "../../text/oncePer.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { remembering } from "../../text/remembering.ts";
import { stem } from "../../text/stems.ts";
import type { Snapshot } from "../snapshot.ts";
import { contentForms } from "./contentForms.ts";

/** What the articles call those who speak in them, each text once. */
interface SpeakerTable {
  /** Text -> the articles where words are said by whom they call so, by index, ascending. */
  readonly articlesOf: ReadonlyMap<string, readonly number[]>;
  /** Stem of a word -> the texts that have it. */
  readonly byStem: ReadonlyMap<string, readonly string[]>;
}

/** The speakers of a snapshot, listed at first use. */
export const speakerTable = ({ extractions }: Pick<Snapshot, "extractions">): SpeakerTable =>
  tableOf(extractions);

const tableOf = oncePer((extractions: readonly Extraction[]): SpeakerTable => {
  const articlesOf = new Map<string, number[]>();
  const byStem = new Map<string, string[]>();
  extractions.forEach((extraction, article) => {
    for (const speaker of speakersIn(extraction)) {
      const articles = articlesOf.get(speaker);
      if (articles === undefined) {
        articlesOf.set(speaker, [article]);
        for (const one of stemsOfSpeaker(speaker)) add(byStem, one, speaker);
      } else articles.push(article);
    }
  });
  return { articlesOf, byStem };
});

function add(byStem: Map<string, string[]>, one: string, speaker: string): void {
  const speakers = byStem.get(one);
  if (speakers === undefined) byStem.set(one, [speaker]);
  else speakers.push(speaker);
}

/** Speakers whose words are remembered: about those of 5,000 articles. */
const REMEMBERED = 20_000;

/** Each text once for all articles that have it. */
const shared = remembering((speaker) => speaker, REMEMBERED);

/** What an article calls those who speak in it, each text once; listed once, for most articles are in the next snapshot too. */
export const speakersIn = oncePer(({ quotations, reported }: Extraction): readonly string[] => {
  const all = [...quotations, ...reported].flatMap(({ speaker }) => speaker ?? []);
  return [...new Set(all)].map(shared);
});

/** The stems of the words for a speaker. */
export const stemsOfSpeaker = remembering(
  (speaker): ReadonlySet<string> => new Set(contentForms(speaker).map(stem)),
  REMEMBERED,
);
