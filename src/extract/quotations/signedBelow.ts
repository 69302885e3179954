import type { Block } from "../../corpus/article.ts";
import type { Speaker } from "./knownNames.ts";
import { isPersonal } from "./isPersonal.ts";
import { subjectAfter } from "./nounPhrase.ts";
import type { SpeechReading } from "./speechReading.ts";
import { speakerOf } from "./speaker.ts";

/** The longest name and office below a quotation, in characters. */
const longest = 70;

const dash = /^\s*(?:[—–―]|--?\s)\s*/u;

/** The signer of a quotation that fills its paragraph, on a line of its own below: "— Ann Lee, teacher". */
export function signedBelow(reading: SpeechReading, block: Block): Speaker | undefined {
  const { article, names } = reading;
  const { text, blocks } = article;
  const below = blocks[blocks.indexOf(block) + 1];
  if (below === undefined || below.role === "headline" || below.end - below.start > longest) return undefined;
  const line = text.slice(below.start, below.end);
  const lead = dash.exec(line)?.[0].length ?? 0;
  if (/[?!:“"‘]|\.\s*$/.test(line)) return undefined;
  const phrase = subjectAfter(text, below.start + lead, below.end);
  if (phrase === undefined || !/^\s*(?:[,(].*)?$/su.test(text.slice(phrase.end, below.end))) return undefined;
  const isNamed = names.mentions.some(
    ({ kind, start, end }) => kind === "person" && start >= phrase.start && end === phrase.end,
  );
  // Without a dash, only a name is a signature: "The mayor" alone may be the next heading.
  const words = text.slice(phrase.start, phrase.end);
  return isNamed || (lead > 0 && isPersonal(words)) ? speakerOf(reading, phrase) : undefined;
}
