import type { Article } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { type EntityPart, entityParts } from "./entityParts.ts";

/** An article of the directory, kept from one load to the next; its place shifts as earlier ones are added and removed. */
export interface DirectoryArticle {
  place: number;
  /** Absent if the article has changed since. */
  extraction: Extraction | undefined;
  parts: readonly EntityPart[];
  /** The parts that common knowledge may join to others. */
  joining: readonly EntityPart[];
}

const isJoining = ({ said }: EntityPart): boolean => said.lexiconKeys.length > 0;

/** Adds an article to the directory for the first time. */
function directoryArticle(
  article: Article | undefined,
  extraction: Extraction,
  place: number,
): DirectoryArticle {
  const parts = entityParts(extraction, article);
  return { place, extraction, parts, joining: parts.filter(isJoining) };
}

/** The articles of a directory, by `Article.id`, in order. */
export type DirectoryArticles = ReadonlyMap<string, DirectoryArticle>;

/** Starts a directory with a list of articles. */
export function directoryArticlesOf(
  articles: readonly Article[],
  extractions: readonly Extraction[],
): DirectoryArticles {
  const next = new Map<string, DirectoryArticle>();
  for (const [place, extraction] of extractions.entries()) {
    const article = articles[place];
    const id = article?.id ?? "";
    // No id has a space, so two articles with one id are both kept.
    next.set(next.has(id) ? `${id} ${place}` : id, directoryArticle(article, extraction, place));
  }
  return next;
}

/** What an article now says about an id, or that it no longer names it. */
export type PartChanges = ReadonlyMap<DirectoryArticle, EntityPart | undefined>;

/** How one list of articles became another. */
export interface DirectoryChange {
  readonly articles: DirectoryArticles;
  /** Previous place of an article -> its current place, or -1 if it is gone. */
  readonly places: Int32Array;
  /** What the articles say differently, by entity id. */
  readonly changes: ReadonlyMap<string, PartChanges>;
  /** Whether common knowledge may now join other ids. */
  readonly isJoining: boolean;
}

/** Updates the articles to the next list; `undefined` if the remaining articles changed their order. */
export function updateDirectoryArticles(
  before: DirectoryArticles,
  articles: readonly Article[],
  extractions: readonly Extraction[],
): DirectoryChange | undefined {
  const found = findArticles(before, articles, extractions);
  if (found === undefined) return undefined;
  const changes = new Map<string, Map<DirectoryArticle, EntityPart | undefined>>();
  let joins = false;
  const note = (id: string, own: DirectoryArticle, part: EntityPart | undefined): void => {
    const noted = changes.get(id);
    if (noted === undefined) changes.set(id, new Map([[own, part]]));
    else noted.set(own, part);
  };
  /** Records differences; what stays the same keeps its object. */
  const noteAll = (
    own: DirectoryArticle,
    now: readonly EntityPart[],
    old: readonly EntityPart[] = [],
  ): EntityPart[] => {
    const left = new Map(old.map((part) => [part.said.id, part]));
    const parts = now.map((part) => {
      const { id } = part.said;
      const was = left.get(id);
      left.delete(id);
      if (was !== undefined && isSamePart(was, part)) return was;
      joins ||= isJoining(part) || (was !== undefined && isJoining(was));
      note(id, own, part);
      return part;
    });
    for (const [id, part] of left) {
      joins ||= isJoining(part);
      note(id, own, undefined);
    }
    return parts;
  };
  for (const { own, place, isNew } of found.changed) {
    if (isNew) {
      noteAll(own, own.parts);
      continue;
    }
    const extraction = extractions[place] as Extraction;
    own.parts = noteAll(own, entityParts(extraction, articles[place]), own.parts);
    own.joining = own.parts.filter(isJoining);
    own.extraction = extraction;
  }
  if (found.remaining < before.size)
    for (const own of before.values()) if (found.places[own.place] === -1) noteAll(own, [], own.parts);
  setPlaces(found.articles.values());
  return { articles: found.articles, places: found.places, changes, isJoining: joins };
}

function setPlaces(articles: Iterable<DirectoryArticle>): void {
  let place = 0;
  for (const own of articles) own.place = place++;
}

/** An article that is new or has changed, and its place. */
interface ChangedArticle {
  readonly own: DirectoryArticle;
  readonly place: number;
  readonly isNew: boolean;
}

/** Finds the articles of the next list; `undefined` if those that remain changed their order. Changes nothing. */
function findArticles(
  before: DirectoryArticles,
  articles: readonly Article[],
  extractions: readonly Extraction[],
):
  | {
      readonly articles: DirectoryArticles;
      readonly places: Int32Array;
      readonly changed: readonly ChangedArticle[];
      readonly remaining: number;
    }
  | undefined {
  const next = new Map<string, DirectoryArticle>();
  const places = new Int32Array(before.size).fill(-1);
  const changed: ChangedArticle[] = [];
  let last = -1;
  let remaining = 0;
  for (let place = 0; place < articles.length; place += 1) {
    const article = articles[place] as Article;
    const { id } = article;
    const known = before.get(id);
    if (known === undefined) {
      const own = directoryArticle(article, extractions[place] as Extraction, place);
      changed.push({ own, place, isNew: true });
      next.set(id, own);
      continue;
    }
    if (known.place <= last) return undefined;
    last = known.place;
    remaining += 1;
    places[last] = place;
    next.set(id, known);
    if (known.extraction !== extractions[place]) changed.push({ own: known, place, isNew: false });
  }
  // Two articles with one id.
  return next.size === articles.length ? { articles: next, places, changed, remaining } : undefined;
}

/** Whether an article says the same about an entity as before, at the same place in its list. */
function isSamePart(old: EntityPart, part: EntityPart): boolean {
  // Equal words are usually the same object, but not those from a file.
  return (old.said === part.said || old.said.json === part.said.json) && old.order === part.order;
}
