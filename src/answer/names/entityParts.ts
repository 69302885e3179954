import { isMainThread } from "node:worker_threads";
import type { Article } from "../../corpus/article.ts";
import type { Entity, Extraction } from "../../extract/extraction.ts";
import { oncePer } from "../../text/oncePer.ts";
import { memoise } from "../../text/memoise.ts";
import { nameForms } from "./nameWords.ts";

/** What one article says about one entity. */
export interface EntityPart {
  readonly said: SaidOfEntity;
  /** Its position among the article's entities. */
  readonly order: number;
}

/** What an article says about an entity, apart from positions; packed, because it is read only when the entity changes. */
export interface SaidOfEntity {
  /** `Entity.id`. */
  readonly id: string;
  /** Keys by which common knowledge may join it to entities of other articles; usually empty. */
  readonly lexiconKeys: readonly string[];
  /** `PackedWords` as JSON, which takes a third of the memory of its objects. */
  readonly json: string;
}

/** What an article says about an entity. */
export interface EntityWords {
  readonly entity: Entity;
  /** The article's descriptions of it, each with its position among all descriptions in the article. */
  readonly descriptions: readonly { readonly text: string; readonly order: number }[];
}

type PackedWords = readonly [
  id: string,
  name: string,
  kind: Entity["kind"],
  aliases: readonly string[],
  lexicon: readonly string[],
  ...descriptions: readonly (readonly [text: string, order: number])[],
];

const none: readonly never[] = [];

/** Maximum number of cached parts, shared by all articles that say the same; about as many as 5,000 articles have. */
const SHARED = 100_000;

const unpack = ({ json }: SaidOfEntity): EntityWords => {
  const [id, name, kind, aliases, lexicon, ...descriptions] = JSON.parse(json) as PackedWords;
  return {
    entity: { id, name, kind, aliases, lexicon },
    descriptions: descriptions.map(([text, order]) => ({ text, order })),
  };
};

/** What a part says. Cached in the thread that answers, where questions to an archive look at the same articles again. */
export const wordsOf: (said: SaidOfEntity) => EntityWords = isMainThread ? oncePer(unpack) : unpack;

const sharedSaid = memoise((json): SaidOfEntity => {
  const { entity } = unpack({ id: "", lexiconKeys: none, json });
  // Property by property: V8 often gives a copy by `...` its own hidden class, which takes more memory than the values.
  return { id: entity.id, lexiconKeys: lexiconKeysOf(entity), json };
}, SHARED);

/** What an article says about each entity it names, in order. Cached, because most articles are also in the next directory. */
export const entityParts = oncePer(
  (
    { entities, descriptions }: Extraction,
    article: Pick<Article, "text"> | undefined,
  ): readonly EntityPart[] => {
    const text = article?.text ?? "";
    const byEntity = new Map<string, (readonly [string, number])[]>();
    descriptions.forEach(({ entity, start, end }, order) => {
      const list = byEntity.get(entity) ?? [];
      list.push([text.slice(start, end), order]);
      byEntity.set(entity, list);
    });
    return entities.map(({ id, name, kind, aliases, lexicon }, order) => {
      const words: PackedWords = [id, name, kind, aliases, lexicon, ...(byEntity.get(id) ?? none)];
      return { said: sharedSaid(JSON.stringify(words)), order };
    });
  },
);

const lexiconKeysOf = ({ kind, name, lexicon }: Entity): readonly string[] =>
  lexicon.length === 0 ? none : [name, ...lexicon].map((form) => `${kind} ${nameForms(form).join(" ")}`);
