import { readFileSync } from "node:fs";
import { spellingsFile } from "../../config/dataFiles.ts";
import { dataLines } from "../../text/dataLines.ts";
import { tableOnce } from "../../text/tableOnce.ts";

/** Informal spellings and misspellings, each with the words written out: "wot", "recieve". */
const textForms = tableOnce(
  (): ReadonlyMap<string, string> =>
    new Map(
      dataLines(readFileSync(spellingsFile, "utf8")).map((line): [string, string] => {
        const [form = "", word = ""] = line.split("=").map((part) => part.trim());
        return [form, word];
      }),
    ),
);

/** What may surround such a word; a capital inside a sentence makes it a name: "Ur", "Ya". */
const WORD = /(?<![^\s("“‘'])(?:&|w\/o?|[a-z0-9]+(?:['’][a-z]+)?)(?![^\s,;:!?)"”’'])/gu;
/** "u" as an initial or in capitals is not "you", unless the whole text is in capitals. */
const SHOUTED = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*\s[^\p{Ll}]*$/u;

/**
 * Writes out the informal spellings in a question: "wot did u c" gets "what" and "you". Quoted words stay as they
 * are.
 */
export function withWholeWords(question: string): string {
  const typed = SHOUTED.test(question) ? question.toLowerCase() : question;
  return typed
    .split(/(["“”„][^"“”„]*["“”])/u)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(WORD, (word) => textForms().get(word) ?? word)))
    .join("");
}
