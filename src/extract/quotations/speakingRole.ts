import type { Block } from "../../corpus/article.ts";
import type { Speaker } from "./knownNames.ts";
import { subjectBefore } from "./nounPhrase.ts";
import type { SpeechReading } from "./speechReading.ts";
import { isPronoun, speakerOf } from "./speaker.ts";

// Verbs of saying without a hearer, who might speak next: "said", not "told Ben Fox".
const says =
  /(?<![\w’'-])(?:said|says|claimed|claims|insisted|insists|denied|denies|admitted|admits|argued|argues|complained|apologised|apologized|recalled|explained|explains|believes|acknowledged|conceded|announced|declined)(?![\w-])/;

/**
 * Who speaks in the sentence before `at` (an offset into the article): "Ann Lee said Mia Fox fell. “...,” she said."
 */
export function speakingBefore(reading: SpeechReading, block: Block, at: number): Speaker | undefined {
  const { blocks } = reading.article;
  const own = wordsBefore(reading, block, at - block.start);
  const above = own === undefined ? blocks[blocks.indexOf(block) - 1] : undefined;
  const here = above ?? block;
  const sentence = above?.role === "body" ? wordsBefore(reading, above, Number.POSITIVE_INFINITY) : own;
  if (sentence === undefined) return undefined;
  const { narration } = reading.narrated(here);
  const verb = says.exec(narration.slice(sentence.start, sentence.end));
  if (verb === null) return undefined;
  const phrase = subjectBefore(narration, sentence.start, sentence.start + verb.index);
  if (phrase === undefined || isPronoun(narration.slice(phrase.start, phrase.end))) return undefined;
  return speakerOf(reading, { start: here.start + phrase.start, end: here.start + phrase.end });
}

/** The last sentence of a block that ends before `limit` and has words outside quotations. */
function wordsBefore({ narrated }: SpeechReading, block: Block, limit: number) {
  const { narration, sentences } = narrated(block);
  return sentences.findLast(({ start, end }) => end <= limit && /\p{L}/u.test(narration.slice(start, end)));
}
