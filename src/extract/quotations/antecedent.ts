import type { Block } from "../../corpus/article.ts";
import type { Gender } from "./genderOf.ts";
import { organisationsIn } from "./organisations.ts";
import { peopleIn } from "./peopleIn.ts";
import type { Person } from "./person.ts";
import type { SpeechReading } from "./speechReading.ts";
import type { Speaker } from "./knownNames.ts";
import { speakingBefore } from "./speakingRole.ts";

/** A pronoun is resolved in its own paragraph and this many before it. */
const paragraphsBack = 2;

const genders: Readonly<Record<string, Gender>> = { he: "man", him: "man", she: "woman", her: "woman" };

/** The forms of each pronoun that continue a reference. */
const forms: Readonly<Record<string, RegExp>> = {
  man: /\b(?:he|him|his|himself)\b/i,
  woman: /\b(?:she|her|hers|herself)\b/i,
  it: /\b(?:it|its|itself)\b/i,
  they: /\b(?:they|them|their|theirs|themselves)\b/i,
};

/**
 * Who a pronoun at `at` (an offset into the article) means: the only person in its paragraph, or else in an earlier
 * one, who fits by gender and number and acts there; of several, the one who was speaking. Otherwise `undefined`.
 */
export function antecedent(
  reading: SpeechReading,
  block: Block,
  at: number,
  pronoun: string,
): Speaker | undefined {
  const word = pronoun.toLowerCase();
  const gender = genders[word];
  const form = forms[gender ?? (word === "them" ? "they" : word)];
  if (form === undefined) return undefined;
  const { blocks } = reading.article;
  const last = blocks.indexOf(block);
  const found: Person[] = [];
  let paragraphs = 0;
  for (let index = last; index >= 0 && paragraphs <= paragraphsBack; index -= 1) {
    const here = blocks[index];
    if (here === undefined || (index !== last && here.role !== "body")) continue;
    paragraphs += 1;
    const limit = (index === last ? at : here.end) - here.start;
    const fitting = (
      gender === undefined ? organisationsIn(reading, here, limit, word) : peopleIn(reading, here, limit)
    ).filter((one) => gender === undefined || one.gender === undefined || one.gender === gender);
    found.push(...fitting);
    // "He wept as his brother watched.": he is from the paragraph before.
    const opening = reading.narrated(here).narration.slice(0, fitting[0]?.start ?? limit);
    if (found.length > 0 && !form.test(opening)) break;
  }
  const [first] = found;
  if (first === undefined) return undefined;
  if (found.every(({ key }) => key === first.key))
    return found.some(({ acts }) => acts) ? first.speaker : undefined;
  if (gender === undefined) return undefined;
  // "Ann Lee said that Mia Fox fell. “...,” she said.": she is the one who was speaking.
  const speaking = speakingBefore(reading, block, at);
  const one = found.find(({ key }) => key === speaking?.entity);
  const isSure = one?.gender === gender || found.every((other) => other.gender === undefined);
  return one !== undefined && isSure ? speaking : undefined;
}
