import { memoise } from "../text/memoise.ts";
import { irregularForms } from "../text/irregularForms.ts";
import { marks, numberOfWord, wordnet } from "./wordnet.ts";

/** Whether WordNet marks a lemma: as a part of speech, or as a noun whose first sense (or any sense) is a person. */
export function isMarked(lemma: string, mark: keyof typeof marks): boolean {
  const net = wordnet();
  const number = numberOfWord(net, lemma);
  return number >= 0 && ((net.marks[number] ?? 0) & marks[mark]) !== 0;
}

/** Endings before which a final consonant is doubled. */
const DOUBLING: ReadonlySet<string> = new Set(["ed", "ing", "er", "est"]);

/** The possible lemmas of an inflected English word, itself first, by the detachment rules of WordNet's Morphy. */
export const lemmasOf = memoise((word: string): readonly string[] => {
  const irregular = irregularForms.get(word);
  const lemmas = irregular === undefined ? [word] : [word, irregular];
  for (const [ending, replacements] of [
    ["ies", ["y"]],
    ["es", ["e", ""]],
    ["s", [""]],
    ["ied", ["y"]],
    ["ed", ["e", ""]],
    ["ing", ["e", ""]],
    ["er", ["e", ""]],
    ["est", ["e", ""]],
  ] as const) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const base = word.slice(0, -ending.length);
    lemmas.push(...replacements.map((replacement) => base + replacement));
    // "targetting", "stopped", but not "married", which is not a form of "mar"
    if (DOUBLING.has(ending) && /([b-df-hj-np-tv-z])\1$/u.test(base)) lemmas.push(base.slice(0, -1));
  }
  return lemmas;
});

/** The same for an inflected word, by any of its possible lemmas: "nurses" are persons. */
export const canBe = (word: string, mark: keyof typeof marks): boolean =>
  lemmasOf(word).some((lemma) => isMarked(lemma, mark));

/** Whether WordNet has the word or one of its possible lemmas. */
export function inDictionary(word: string): boolean {
  return /^[a-z]+$/u.test(word) && lemmasOf(word).some((lemma) => numberOfWord(wordnet(), lemma) >= 0);
}
