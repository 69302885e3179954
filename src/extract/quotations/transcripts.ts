import type { Block } from "../../corpus/article.ts";
import type { Quotation } from "../extraction.ts";
import { antecedent } from "./antecedent.ts";
import { subjectBefore } from "./nounPhrase.ts";
import type { SpeechReading } from "./speechReading.ts";
import { isPronoun, speakerOf } from "./speaker.ts";

const label =
  /^((?:[QA]|\p{Lu}[\p{L}.’'-]*(?: (?:\([^)]{1,30}\)|[\p{L}\p{N}.’'-]+)){0,4}(?:, [\p{L}\p{N} ]{1,24})?))\s?:\s+(?=\S)/u;

/** Turns by one voice that make a transcript; a single "LONDON: ..." does not. */
const fewestTurns = 3;

/** Speech in a transcript or an interview without marks: "SMITH: I never met him." */
export function extractTranscript(reading: SpeechReading): readonly Quotation[] {
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
    if (words !== "A") return { ...span, ...labelled(reading, block, words) };
    return answering === undefined ? { ...span, certainty: "unknown" } : { ...span, ...answering };
  });
}

/** The speaker of a label: a name, or the initials of only one person in the article ("MTE"). */
function labelled(
  reading: SpeechReading,
  block: Block,
  words: string,
): Pick<Quotation, "speaker" | "entity" | "certainty"> {
  const named = speakerOf(reading, { start: block.start, end: block.start + words.length });
  if (named === undefined) return { speaker: words, certainty: "unknown" };
  if (named.entity !== undefined || !/^\p{Lu}{2,4}$/u.test(words)) return { ...named, certainty: "stated" };
  const initialled = reading.names.entities.filter(
    ({ name, kind }) => kind === "person" && name.replace(/[^\p{Lu}]/gu, "") === words,
  );
  const [only] = initialled;
  const meant =
    initialled.length === 1 && only !== undefined ? { speaker: only.name, entity: only.id } : named;
  return { ...meant, certainty: "stated" };
}

const interviewed = /\b(?:spoke|speaks|talked|talks|sat down|answers|answered|took questions)\b/;

/** The interviewee, if the text above the first question says who spoke: "She spoke to Yolanda at her home." */
function interviewee(
  reading: SpeechReading,
  first: Block,
): Pick<Quotation, "speaker" | "entity" | "certainty"> | undefined {
  const { article } = reading;
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
      const isMeant = isPronoun(words);
      const speaker = isMeant ? antecedent(reading, block, place.start, words) : speakerOf(reading, place);
      return speaker && { ...speaker, certainty: isMeant ? "inferred" : "continuation" };
    }
  }
  return undefined;
}
