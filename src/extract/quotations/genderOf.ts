import type { Article } from "../../corpus/article.ts";
import { foldName, readWords } from "../names/wordLists.ts";
import { feminine, masculine } from "./isPersonal.ts";
import type { ArticleNames } from "./knownNames.ts";

/** The genders that "he" and "she" distinguish. */
export type Gender = "man" | "woman";

const namesOfMen = readWords("masculineNames");
const namesOfWomen = readWords("feminineNames");

// ", a mother of two," after a name; the word right before one: "Mrs", "actress".
const apposition = /^, (?:an?|the|his|her|their) [^,.;:]{1,40}/;
const wordBefore = /[\p{L}-]+\.?\s$/u;

/** The gender shown by titles and nouns; `undefined` if they show none or both. */
export function genderOfWords(words: string): Gender | undefined {
  const isMan = masculine.test(words);
  const isWoman = feminine.test(words);
  if (isMan === isWoman) return undefined;
  return isMan ? "man" : "woman";
}

/** The gender of an entity: by titles and words next to its name, otherwise by first name; `undefined` if unknown. */
export function genderOfEntity(
  { text }: Article,
  { entities, mentions }: ArticleNames,
  id: string,
): Gender | undefined {
  const name = entities.find((one) => one.id === id)?.name ?? "";
  const [first = ""] = foldName(name).split(/\s/, 1);
  const full: string[] = [];
  const short: string[] = [];
  for (const { entity, start, end } of mentions) {
    if (entity !== id) continue;
    const words = text.slice(start, end);
    const before = wordBefore.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? "";
    const beside = before + words + (apposition.exec(text.slice(end, end + 48))?.[0] ?? "");
    // "Mrs Voss" says nothing about Karl Voss, because it is unclear whose name it is.
    (/\s/.test(words) || !/\s/.test(name) ? full : short).push(beside);
  }
  return genderOfWords(full.join(" | ")) ?? genderOfName(first) ?? genderOfWords(short.join(" | "));
}

/** The gender of a folded first name; `undefined` if it may be either, or is unknown. */
export function genderOfName(first: string): Gender | undefined {
  const given = namesOfMen.has(first) || namesOfWomen.has(first) ? first : (first.split("-")[0] ?? first);
  if (namesOfMen.has(given)) return "man";
  return namesOfWomen.has(given) ? "woman" : undefined;
}
