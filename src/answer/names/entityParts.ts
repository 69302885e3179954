import type { Article } from "../../corpus/article.ts";
import type { Entity, Extraction } from "../../extract/extraction.ts";
import { nameForms } from "./nameWords.ts";

/** What one article says of one entity. */
export interface EntityPart {
  readonly entity: Entity;
  /** Its place among the entities of the article. */
  readonly order: number;
  /** What the article says it is, each with its place among the descriptions of the article. */
  readonly descriptions: readonly { readonly text: string; readonly order: number }[];
  /** What joins it to entities of other articles by common knowledge; none for most. */
  readonly lexiconKeys: readonly string[];
}

const known = new WeakMap<Extraction, readonly EntityPart[]>();

/** What an article says of each entity that it names, in order; worked out once, for most articles are in the next directory too. */
export function entityParts({ text }: Pick<Article, "text">, extraction: Extraction): readonly EntityPart[] {
  let found = known.get(extraction);
  if (found === undefined) {
    const byEntity = new Map<string, { text: string; order: number }[]>();
    extraction.descriptions.forEach(({ entity, start, end }, order) => {
      const list = byEntity.get(entity) ?? [];
      list.push({ text: text.slice(start, end), order });
      byEntity.set(entity, list);
    });
    found = extraction.entities.map((entity, order) => ({
      entity,
      order,
      descriptions: byEntity.get(entity.id) ?? [],
      lexiconKeys: lexiconKeysOf(entity),
    }));
    known.set(extraction, found);
  }
  return found;
}

const lexiconKeysOf = ({ kind, name, lexicon }: Entity): string[] =>
  lexicon.length === 0 ? [] : [name, ...lexicon].map((form) => `${kind} ${nameForms(form).join(" ")}`);
