import type { Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import { genderOfWords } from "./genderOf.ts";
import type { Speaker } from "./knownNames.ts";
import type { SpeechReading } from "./speechReading.ts";

const addsAfter =
  /^\s(?:also\s|then\s|later\s)?(?:add(?:s|ed)|continue[sd]|went on|goes on|conclude[sd])(?![\w-])/;
const addsBefore = /(?:add(?:s|ed)|continue[sd])\s$/;

/** Who "she" in "she added" means if several people fit: the last speaker, if the gender fits. */
export function speakingOn(
  { article, gender: genderOf }: SpeechReading,
  block: Block,
  phrase: Span,
  last: Speaker | undefined,
): Speaker | undefined {
  if (last === undefined) return undefined;
  const { text } = article;
  const goesOn =
    addsAfter.test(text.slice(phrase.end, phrase.end + 24)) ||
    addsBefore.test(text.slice(Math.max(block.start, phrase.start - 12), phrase.start));
  if (!goesOn) return undefined;
  const word = text.slice(phrase.start, phrase.end).toLowerCase();
  const gender = last.entity === undefined ? genderOfWords(last.speaker) : genderOf(last.entity);
  if (word !== "he" && word !== "she") return undefined;
  if (gender !== undefined && gender !== (word === "he" ? "man" : "woman")) return undefined;
  return last.entity === undefined
    ? { speaker: last.speaker }
    : { speaker: last.speaker, entity: last.entity };
}
