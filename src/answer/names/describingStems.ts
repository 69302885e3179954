import { oncePer } from "../../text/oncePer.ts";
import { stem } from "../../text/stems.ts";
import type { NamedEntity, NameTables } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";
import { placesOf } from "./placeTable.ts";

/** Most words of a name to look for in a description. */
const MAX_WORDS = 6;
/** A form shared by more entities than this identifies none of them. */
const MOST_NAMESAKES = 10;

/** The stems of a name or description as written. */
export const stemsOf = (text: string): readonly string[] => nameForms(text).map(stem);

/** The stems of a description; "leader of the British Conservative Party" also has "tory", from the lexicon. */
export function describingStems(names: NameTables, description: string): readonly string[] {
  const words = nameForms(description);
  const stems = words.map(stem);
  for (let from = 0; from < words.length; from += 1) {
    let key = "";
    for (let at = from; at < Math.min(words.length, from + MAX_WORDS); at += 1) {
      key = at === from ? (words[at] ?? "") : `${key} ${words[at]}`;
      for (const table of [names.byForm, names.byLexicon]) {
        const places = placesOf(table, key);
        if (places.length > MOST_NAMESAKES) continue;
        for (const place of places) {
          const entity = names.entities[place];
          if (entity !== undefined) stems.push(...stemsOfNames(entity));
        }
      }
    }
  }
  return stems;
}

/** The stems of all names and descriptions of an entity. */
const stemsOfNames = oncePer(({ forms, lexicon }: NamedEntity): readonly string[] => [
  ...new Set([...forms, ...lexicon].flatMap(stemsOf)),
]);
