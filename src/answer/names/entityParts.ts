import type { Article } from "../../corpus/article.ts";
import type { Entity, Extraction } from "../../extract/extraction.ts";
import { oncePer } from "../../text/oncePer.ts";
import { memoise } from "../../text/memoise.ts";
import { nameForms } from "./nameWords.ts";

/** What one article says about one entity. */
export interface EntityPart {
  readonly entity: Entity;
  /** Its position among the article's entities. */
  readonly order: number;
  /** The article's descriptions of it, each with its position among all descriptions in the article. */
  readonly descriptions: readonly { readonly text: string; readonly order: number }[];
  /** Keys by which common knowledge may join it to entities of other articles; usually empty. */
  readonly lexiconKeys: readonly string[];
}

const none: readonly never[] = [];

/** Parts shared by all articles that say the same about an entity: about as many as 5,000 articles have. */
const SHARED = 100_000;

/** What an article says about an entity, apart from positions; cached by its JSON. */
const sharedPart = memoise((json): Omit<EntityPart, "order"> => {
  const { entity, descriptions } = JSON.parse(json) as Pick<EntityPart, "entity" | "descriptions">;
  return { entity, descriptions, lexiconKeys: lexiconKeysOf(entity) };
}, SHARED);

/** * What an article says about each entity it names, in order. Cached, because most articles are also in the next directory. */
export const entityParts = oncePer(
  (
    { entities, descriptions }: Extraction,
    article: Pick<Article, "text"> | undefined,
  ): readonly EntityPart[] => {
    const text = article?.text ?? "";
    const byEntity = new Map<string, { text: string; order: number }[]>();
    descriptions.forEach(({ entity, start, end }, order) => {
      const list = byEntity.get(entity) ?? [];
      list.push({ text: text.slice(start, end), order });
      byEntity.set(entity, list);
    });
    return entities.map((one, order) => {
      const json = JSON.stringify({ entity: one, descriptions: byEntity.get(one.id) ?? none });
      // Property by property: V8 often gives a copy by `...` its own hidden class, which takes more memory than the values.
      const { entity, descriptions: own, lexiconKeys } = sharedPart(json);
      return { entity, order, descriptions: own, lexiconKeys };
    });
  },
);

const lexiconKeysOf = ({ kind, name, lexicon }: Entity): readonly string[] =>
  lexicon.length === 0 ? none : [name, ...lexicon].map((form) => `${kind} ${nameForms(form).join(" ")}`);
