import type { Description, Entity, Mention } from "../extraction.ts";

/** The names known in an article. */
export interface ArticleNames {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
}

/** A speaker: the full name and `Entity.id` if the entity is known, otherwise the words of the text. */
export interface Speaker {
  readonly speaker: string;
  readonly entity?: string;
}
