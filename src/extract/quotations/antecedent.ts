import type { Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import { fitsPronoun } from "./fitsPronoun.ts";
import { subjectAfter } from "./nounPhrase.ts";
import type { Reading } from "./reading.ts";
import type { Names, Speaker } from "./speaker.ts";
import { isPronoun, speakerOf } from "./speaker.ts";
import { invertingPattern } from "./speechVerbs.ts";
import { mainSubject } from "./subjectOfVerb.ts";

const inverted = new RegExp(`\\p{Co},?\\s+${invertingPattern} `, "u");

/** A pronoun is looked for in its own paragraph and this many before it. */
const paragraphsBack = 2;

/** Sentences looked back through in one paragraph. */
const sentencesBack = 5;

/**
 * Whom "he", "she", "it" or "they" at `at` (an offset into the article) means: the subject of the nearest clause
 * before it that the pronoun fits, in its paragraph or else in the ones before. Nothing where there is none.
 */
export function antecedent(reading: Reading, block: Block, at: number, pronoun: string): Speaker | undefined {
  const word = pronoun.toLowerCase();
  if (!/^(?:he|she|it|they)$/.test(word)) return undefined;
  const { article, names } = reading;
  const last = article.blocks.indexOf(block);
  let paragraphs = 0;
  for (let index = last; index >= 0 && paragraphs <= paragraphsBack; index -= 1) {
    const here = article.blocks[index];
    if (here === undefined || (index !== last && here.role !== "body")) continue;
    paragraphs += 1;
    const limit = (index === last ? at : here.end) - here.start;
    for (const place of subjectsBefore(reading, here, limit)) {
      const words = article.text.slice(place.start, place.end);
      if (isPronoun(words)) continue;
      const speaker = speakerOf(article, place, names);
      if (fitsPronoun(article, words, speaker, names, word)) return speaker;
    }
  }
  return undefined;
}

/** The subjects of the sentences of a block before `limit` (an offset into it), nearest first, as spans of the article. */
function subjectsBefore({ narrated, names }: Reading, block: Block, limit: number): readonly Span[] {
  const { narration, sentences } = narrated(block);
  const placed = (span: Span): Span => ({ start: block.start + span.start, end: block.start + span.end });
  return sentences
    .filter(({ start }) => start < limit)
    .slice(-sentencesBack)
    .toReversed()
    .flatMap(({ start, end }) => {
      const to = Math.min(end, limit);
      const verb = inverted.exec(narration.slice(start, to));
      const after =
        verb === null ? undefined : subjectAfter(narration, start + verb.index + verb[0].length, to);
      const subjects = [after, mainSubject(narration, start, to)].filter((span) => span !== undefined);
      return [...subjects.map(placed), ...openingName(names, narration, block.start, start, to)];
    });
}

/** The name that a sentence opens with, a title or an office before it: "Owner Zbigniew Koza, 78, wept". */
function openingName(
  names: Names,
  narration: string,
  offset: number,
  start: number,
  to: number,
): readonly Span[] {
  const mention = names.mentions.find((one) => one.start >= offset + start && one.end <= offset + to);
  if (mention === undefined) return [];
  const lead = narration.slice(start, mention.start - offset).trim();
  return /[^\p{L}\s.’'-]/u.test(lead) || lead.split(/\s+/).length > 4 ? [] : [mention];
}
