import type { Article } from "../../corpus/article.ts";
import { foldName, readWords } from "../names/wordLists.ts";
import { feminine, masculine } from "./isPersonal.ts";
import type { KnownNames } from "./knownNames.ts";

/** What "he" and "she" tell apart. */
export type Gender = "man" | "woman";

const namesOfMen = readWords("masculineNames");
const namesOfWomen = readWords("feminineNames");

// ", a mother of two," after a name; the word right before one: "Mrs", "actress".
const apposition = /^, (?:an?|the|his|her|their) [^,.;:]{1,40}/;
const wordBefore = /[\p{L}-]+\.?\s$/u;

/** The gender that titles and nouns tell; nothing where they tell none or both. */
export function genderOfWords(words: string): Gender | undefined {
  const isMan = masculine.test(words);
  const isWoman = feminine.test(words);
  if (isMan === isWoman) return undefined;
  return isMan ? "man" : "woman";
}

/** The gender of an entity: by its titles and what stands beside its name, else by its first name; nothing where these are silent. */
export function genderOfEntity(
  { text }: Article,
  { entities, mentions }: KnownNames,
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
    // "Mrs Voss" says nothing of Karl Voss: whose name it is may be open.
    (/\s/.test(words) || !/\s/.test(name) ? full : short).push(beside);
  }
  return genderOfWords(full.join(" | ")) ?? genderOfName(first) ?? genderOfWords(short.join(" | "));
}

/** The gender of who has a first name, folded; nothing where either may have it, or it is unknown. */
export function genderOfName(first: string): Gender | undefined {
  const given = namesOfMen.has(first) || namesOfWomen.has(first) ? first : (first.split("-")[0] ?? first);
  if (namesOfMen.has(given)) return "man";
  return namesOfWomen.has(given) ? "woman" : undefined;
}
