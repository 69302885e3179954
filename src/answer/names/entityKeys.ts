import { acronymOf } from "../../extract/names/organisationForms.ts";
import type { NamedEntity } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";

/**
 * The lookup keys of an entity, without duplicates: its forms, the words of its bare forms, its lexicon entries, its
 * initials.
 */
interface EntityKeys {
  readonly forms: readonly string[];
  readonly words: readonly string[];
  readonly lexicon: readonly string[];
  readonly initials: readonly string[];
}

/** The keys of an entity. */
export function keysOfEntity({ name, kind, forms, bareForms, lexicon }: NamedEntity): EntityKeys {
  const initials = kind === "place" ? "" : acronymOf(nameForms(name));
  return {
    forms: distinct(forms.map((form) => nameForms(form).join(" "))),
    words: distinct(bareForms.flatMap((form) => nameForms(form))),
    lexicon: distinct(lexicon.map((form) => nameForms(form).join(" "))),
    initials: initials === "" ? [] : [initials],
  };
}

const distinct = (keys: readonly string[]): string[] => [...new Set(keys)];
