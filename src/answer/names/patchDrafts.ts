import { draftOf, type EntityDraft, type EntityDrafts, joinIds, type Sightings } from "./entityDrafts.ts";
import type { EntityPart } from "./entityParts.ts";
import type { DirectoryChange, DirectoryArticle, PartChanges } from "./directoryArticles.ts";

/** Removed drafts, and those that replace them. */
interface PatchedDrafts extends EntityDrafts {
  readonly gone: ReadonlySet<EntityDraft>;
  readonly fresh: ReadonlySet<EntityDraft>;
}

/** Updates drafts in place after articles were added, changed and removed: the result equals `entityDrafts`, apart from the order of ids. */
export function patchDrafts(
  before: EntityDrafts,
  { articles, changes, isJoining }: DirectoryChange,
): PatchedDrafts {
  const { drafts } = before;
  const changed = new Map<string, Sightings>();
  const sightingsOf = (id: string): Sightings | undefined =>
    changed.get(id) ?? drafts.get(id)?.find((one) => one.id === id);
  let joins = isJoining;
  for (const [id, own] of changes) {
    changed.set(id, withChanges(sightingsOf(id) ?? { id, articles: [], parts: [] }, own));
    joins ||= before.groups.has(id);
  }
  const groups = joins ? joinIds(articles, sightingsOf) : before.groups;
  const renewed = new Set(changes.keys());
  if (joins)
    for (const id of [...before.groups.keys(), ...groups.keys()])
      if (!isSameList(before.groups.get(id), groups.get(id))) renewed.add(id);
  // Iterating a set includes items added meanwhile.
  for (const id of renewed) {
    for (const one of drafts.get(id) ?? []) renewed.add(one.id);
    for (const one of groups.get(id) ?? []) renewed.add(one);
  }
  const gone = new Set(
    [...renewed].flatMap((id) => [drafts.get(id) ?? []].filter((draft) => draft.length > 0)),
  );
  const made = new Map<string, EntityDraft>();
  for (const id of renewed) {
    const group = groups.get(id) ?? [id];
    const draft =
      made.get(group[0] ?? id) ?? draftOf(group, sightingsOf).filter((one) => one.articles.length > 0);
    made.set(group[0] ?? id, draft);
    made.set(id, draft);
  }
  for (const [id, draft] of made) {
    if (draft.length > 0) drafts.set(id, draft);
    else drafts.delete(id);
  }
  const fresh = new Set([...made.values()].filter((draft) => draft.length > 0));
  return { drafts, groups, gone, fresh };
}

function isSameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || (a?.length === b?.length && a?.every((one, at) => b?.[at] === one) === true);
}

/** Sightings with some replaced, in order. */
function withChanges({ id, articles, parts }: Sightings, changes: PartChanges): Sightings {
  const all: { readonly article: DirectoryArticle; readonly part: EntityPart }[] = [];
  for (const [at, article] of articles.entries())
    if (!changes.has(article)) all.push({ article, part: parts[at] as EntityPart });
  for (const [article, part] of changes) if (part !== undefined) all.push({ article, part });
  all.sort((a, b) => a.article.place - b.article.place);
  return { id, articles: all.map(({ article }) => article), parts: all.map(({ part }) => part) };
}
