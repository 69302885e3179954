import type { EntityPart } from "./entityParts.ts";
import type { DirectoryArticle, DirectoryArticles } from "./directoryArticles.ts";

/** Where an id appears, article by article. */
export interface Sightings {
  readonly id: string;
  /** The articles in order, and what each says about it. */
  readonly articles: readonly DirectoryArticle[];
  readonly parts: readonly EntityPart[];
}

/** The ids of one entity, in order of first appearance: one, or several joined by common knowledge. */
export type EntityDraft = readonly Sightings[];

/** The drafts by id, and the groups of ids that common knowledge joins. */
export interface EntityDrafts {
  readonly drafts: Map<string, EntityDraft>;
  readonly groups: IdGroups;
}

/** Id -> the ids joined to it, itself included, in order of first appearance; omits ids that nothing can join. */
export type IdGroups = ReadonlyMap<string, readonly string[]>;

/** Drafts all entities, in order of first appearance; the lexicon may join several ids into one draft. */
export function entityDrafts(articles: DirectoryArticles): EntityDrafts {
  const sightings = new Map<string, { id: string; articles: DirectoryArticle[]; parts: EntityPart[] }>();
  for (const article of articles.values()) {
    for (const part of article.parts) {
      const { id } = part.said;
      const own = sightings.get(id);
      if (own === undefined) sightings.set(id, { id, articles: [article], parts: [part] });
      else {
        own.articles.push(article);
        own.parts.push(part);
      }
    }
  }
  const groups = joinIds(articles, (id) => sightings.get(id));
  const drafts = new Map<string, EntityDraft>();
  for (const [id, own] of sightings) {
    const group = groups.get(id) ?? [id];
    const draft = drafts.get(group[0] ?? id) ?? [own];
    drafts.set(
      id,
      group.length === 1 || draft.length > 1 ? draft : draftOf(group, (one) => sightings.get(one)),
    );
  }
  return { drafts, groups };
}

/** The draft of some ids. */
export const draftOf = (
  ids: readonly string[],
  sightingsOf: (id: string) => Sightings | undefined,
): EntityDraft => ids.flatMap((id) => sightingsOf(id) ?? []);

/** Joins ids that share a name of the lexicon; an id first seen without one is not joined to earlier ids. */
export function joinIds(
  articles: DirectoryArticles,
  sightingsOf: (id: string) => Sightings | undefined,
): IdGroups {
  const groups = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  for (const article of articles.values()) {
    for (const part of article.joining) {
      const { id } = part.said;
      let group = groups.get(id);
      if (group === undefined) {
        const first = sightingsOf(id);
        const isFirst = first?.articles[0] === article && first.parts[0] === part;
        const known = isFirst ? part.said.lexiconKeys.map((key) => byKey.get(key)) : [];
        group = known.find((one) => one !== undefined) ?? [];
        group.push(id);
        groups.set(id, group);
      }
      for (const key of part.said.lexiconKeys) byKey.set(key, group);
    }
  }
  return groups;
}

/** What the articles say about the ids of a draft, in article order. */
export function inOrder(
  draft: EntityDraft,
): { readonly article: DirectoryArticle; readonly part: EntityPart }[] {
  const all = draft.flatMap(({ articles, parts }) =>
    articles.map((article, at) => ({ article, part: parts[at] as EntityPart })),
  );
  return draft.length === 1
    ? all
    : all.toSorted((a, b) => a.article.place - b.article.place || a.part.order - b.part.order);
}

/** Orders things by first appearance. */
export function byFirstSight(a: Sightings, b: Sightings): number {
  return (
    (a.articles[0]?.place ?? 0) - (b.articles[0]?.place ?? 0) ||
    (a.parts[0]?.order ?? 0) - (b.parts[0]?.order ?? 0)
  );
}
