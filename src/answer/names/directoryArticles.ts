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
  const next = new Map<string, DirectoryArticle>();
  const places = new Int32Array(before.size).fill(-1);
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
  const moved: (readonly [DirectoryArticle, number])[] = [];
  let last = -1;
  for (const [place, article] of articles.entries()) {
    const extraction = extractions[place] as Extraction;
    const known = before.get(article.id);
    if (next.has(article.id) || (known !== undefined && known.place < last)) return undefined;
    if (known === undefined) {
      const own = directoryArticle(article, extraction, place);
      next.set(article.id, own);
      noteAll(own, own.parts);
      continue;
    }
    last = known.place;
    places[known.place] = place;
    next.set(article.id, known);
    moved.push([known, place]);
    if (known.extraction === extraction) continue;
    known.parts = noteAll(known, entityParts(extraction, article), known.parts);
    known.joining = known.parts.filter(isJoining);
    known.extraction = extraction;
  }
  for (const own of before.values()) if (places[own.place] === -1) noteAll(own, [], own.parts);
  for (const [own, place] of moved) own.place = place;
  return { articles: next, places, changes, isJoining: joins };
}

/** Whether an article says the same about an entity as before, at the same place in its list. */
function isSamePart(old: EntityPart, part: EntityPart): boolean {
  // Equal words are usually the same object, but not those from a file.
  return (old.said === part.said || old.said.json === part.said.json) && old.order === part.order;
}
