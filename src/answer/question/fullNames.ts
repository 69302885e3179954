import { inDictionary } from "../../search/dictionary.ts";
import { queryTablesOf } from "../../search/queryTables.ts";
import { stem } from "../../text/stems.ts";
import { tokenise } from "../../text/tokens.ts";
import { directoryWords } from "../names/directoryWords.ts";
import { hasKey } from "../names/placeTable.ts";
import type { Snapshot } from "../snapshot.ts";

/** Fewest letters of a name that stand for all of it. */
const LEAST = 4;

/**
 * Writes out shortened names: "zuck" is "zuckerberg" if no article has the word, the dictionary does not, and just one name
 * starts with it.
 */
export function withFullNames(text: string, { directory, index }: Snapshot): string {
  let written = "";
  let at = 0;
  for (const { form, start, end } of tokenise(text)) {
    const isUnknown =
      form.length >= LEAST &&
      !queryTablesOf(index).stemNumber.has(stem(form)) &&
      !hasKey(directory.byWord, form) &&
      !inDictionary(form);
    const longer = isUnknown
      ? (directoryWords(directory).byFirst.get(form.charAt(0)) ?? []).filter((word) => word.startsWith(form))
      : [];
    const [only] = longer;
    if (only === undefined || longer.length > 1) continue;
    written += text.slice(at, start) + only;
    at = end;
  }
  return written + text.slice(at);
}
