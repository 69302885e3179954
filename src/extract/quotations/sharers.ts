import type { Entity } from "../extraction.ts";
import { surnameOf } from "../names/peopleForms.ts";

/** Tells for a word, in lower case, which people it may name: those with that surname, else those with that first name. */
export function sharersAmong(entities: readonly Entity[]): (word: string) => readonly Entity[] {
  let people: readonly { readonly one: Entity; readonly words: readonly string[] }[] | undefined;
  return (word) => {
    people ??= entities
      .filter(({ kind }) => kind === "person")
      .map((one) => ({ one, words: one.name.toLowerCase().replace(/[.,]/g, "").split(" ") }));
    const bySurname = people.filter(({ words }) => surnameOf(words) === word);
    const sharers = bySurname.length > 0 ? bySurname : people.filter(({ words }) => words[0] === word);
    // Somebody named by one word alone is no rival of who has it in full.
    const full = sharers.filter(({ words }) => words.length > 1);
    return (full.length > 0 ? full : sharers).map(({ one }) => one);
  };
}
