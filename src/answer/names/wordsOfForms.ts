import { oncePer } from "../../text/oncePer.ts";
import type { NamedEntity } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";

/** The words of each bare form of an entity, split at first use. */
export const wordsOfForms = oncePer(({ bareForms }: NamedEntity): readonly (readonly string[])[] =>
  bareForms.map(nameForms),
);
