import type { Description, Entity, Mention } from "../extraction.ts";

/** The names that are known in an article. */
export interface KnownNames {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
}

/** Who says something: the full name and `Entity.id` where the entity is known, else the words of the text. */
export interface Speaker {
  readonly speaker: string;
  readonly entity?: string;
}
