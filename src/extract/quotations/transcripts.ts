import type { Article, Block } from "../../corpus/article.ts";
import type { Quotation } from "../extraction.ts";
import { antecedent } from "./antecedent.ts";
import { subjectBefore } from "./nounPhrase.ts";
import type { Reading } from "./reading.ts";
import type { Names, Speaker } from "./speaker.ts";
import { isPronoun, speakerOf } from "./speaker.ts";

const label =
  /^((?:[QA]|\p{Lu}[\p{L}.’'-]*(?: (?:\([^)]{1,30}\)|[\p{L}\p{N}.’'-]+)){0,4}(?:, [\p{L}\p{N} ]{1,24})?))\s?:\s+(?=\S)/u;

/** So many turns by one voice make a transcript; a single "LONDON: ..." does not. */
const fewestTurns = 3;

/** What is said in a transcript or an interview without marks: "SMITH: I never met him." */
export function extractTranscript(reading: Reading): readonly Quotation[] {
  const { article } = reading;
  const turns = article.blocks.flatMap((block) => {
    const match = block.role === "body" ? label.exec(article.text.slice(block.start, block.end)) : null;
    return match === null ? [] : [{ block, words: match[1] ?? "", start: block.start + match[0].length }];
  });
  const [first] = turns;
  const counts = new Map<string, number>();
  for (const { words } of turns) counts.set(words, (counts.get(words) ?? 0) + 1);
  if (first === undefined || Math.max(...counts.values()) < fewestTurns) return [];
  const answering = counts.has("A") ? interviewee(reading, first.block) : undefined;
  return turns.map(({ block, words, start }): Quotation => {
    const span = { start, end: block.end };
    if (words === "Q") return { ...span, certainty: "unknown" };
    if (words !== "A")
      return { ...span, ...labelled(article, block, words, reading.names), certainty: "stated" };
    return answering === undefined
      ? { ...span, certainty: "unknown" }
      : { ...span, ...answering, certainty: "continuation" };
  });
}

/** Whose label it is: a name, or the initials of one person of the article alone ("MTE"). */
function labelled(article: Article, block: Block, words: string, names: Names): Speaker {
  const named = speakerOf(article, { start: block.start, end: block.start + words.length }, names);
  if (named.entity !== undefined || !/^\p{Lu}{2,4}$/u.test(words)) return named;
  const initialled = names.entities.filter(
    ({ name, kind }) => kind === "person" && name.replace(/[^\p{Lu}]/gu, "") === words,
  );
  const [only] = initialled;
  return initialled.length === 1 && only !== undefined ? { speaker: only.name, entity: only.id } : named;
}

const interviewed = /\b(?:spoke|speaks|talked|talks|sat down|answers|answered|took questions)\b/;

/** Who gives the answers, where the text above the first question says who spoke: "She spoke to Yolanda at her home." */
function interviewee(reading: Reading, first: Block): Speaker | undefined {
  const { article, names } = reading;
  for (const block of article.blocks.slice(0, article.blocks.indexOf(first))) {
    if (block.role !== "body" && block.role !== "dek") continue;
    const { narration, sentences } = reading.narrated(block);
    for (const sentence of sentences) {
      const verb = interviewed.exec(narration.slice(sentence.start, sentence.end));
      if (verb === null) continue;
      const phrase = subjectBefore(narration, sentence.start, sentence.start + verb.index);
      if (phrase === undefined) continue;
      const place = { start: block.start + phrase.start, end: block.start + phrase.end };
      const words = article.text.slice(place.start, place.end);
      return isPronoun(words)
        ? antecedent(reading, block, place.start, words)
        : speakerOf(article, place, names);
    }
  }
  return undefined;
}
