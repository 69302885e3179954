import type { Entity } from "../extraction.ts";
import { surnameOf } from "../names/peopleForms.ts";

/** Finds the people that a lower-case word may name: those with that surname, otherwise those with that first name. */
export function peopleSharingName(entities: readonly Entity[]): (word: string) => readonly Entity[] {
  let people: readonly { readonly one: Entity; readonly words: readonly string[] }[] | undefined;
  return (word) => {
    people ??= entities
      .filter(({ kind }) => kind === "person")
      .map((one) => ({ one, words: one.name.toLowerCase().replace(/[.,]/g, "").split(" ") }));
    const bySurname = people.filter(({ words }) => surnameOf(words) === word);
    const sharers = bySurname.length > 0 ? bySurname : people.filter(({ words }) => words[0] === word);
    // Somebody named by a single word does not compete with people who have it in their full name.
    const full = sharers.filter(({ words }) => words.length > 1);
    return (full.length > 0 ? full : sharers).map(({ one }) => one);
  };
}
