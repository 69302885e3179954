import type { Article } from "../../corpus/article.ts";
import { articleTables } from "../../corpus/articleTables.ts";
import { fold } from "../../text/fold.ts";
import { oncePerInSteps } from "../../text/oncePerInSteps.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import { nameForms } from "../names/nameWords.ts";
import { snapshotTables } from "../snapshotTables.ts";
import type { Snapshot } from "../snapshot.ts";
import { stemsOfPictureCredits } from "./creditsOf.ts";

/** Articles by index, ascending, under a search key. */
type ByKey = ReadonlyMap<string, readonly number[]>;

/** Ways to find articles other than by their text. */
interface Catalogue {
  /** The article by id, or by file in lower case. */
  readonly files: ReadonlyMap<string, number>;
  /** Parts of file paths in lower case, in alphabetical order. */
  readonly parts: readonly { readonly part: string; readonly article: number }[];
  /** By outlet, folded and without its article ("the"). */
  readonly outlets: ByKey;
  /** By the words of the lines that name an author. */
  readonly authors: ByKey;
  /** By the stems of the lines that name a photographer. */
  readonly pictures: ByKey;
}

/** The catalogue of a snapshot. */
export const catalogueOf = ({ articles }: Pick<Snapshot, "articles">): Catalogue => catalogue.of(articles);

snapshotTables.inSteps(({ articles }) => catalogue.steps(articles));

/** Articles handled between two pauses. */
const AT_ONCE = 500;

const catalogue = oncePerInSteps(function* (articles: readonly Article[]): Generator<undefined, Catalogue> {
  const files = new Map<string, number>();
  const parts: { part: string; article: number }[] = [];
  const outlets = new Map<string, number[]>();
  const authors = new Map<string, number[]>();
  const pictures = new Map<string, number[]>();
  for (const [place, article] of articles.entries()) {
    if (place % AT_ONCE === 0) yield;
    const file = article.file.toLowerCase();
    for (const key of [article.id, file]) if (!files.has(key)) files.set(key, place);
    for (const part of file.split("/")) parts.push({ part, article: place });
    const { outlet, authorWords, pictureStems } = entryOf(article);
    add(outlets, outlet, place);
    for (const word of authorWords) add(authors, word, place);
    for (const word of pictureStems) add(pictures, word, place);
  }
  parts.sort((a, b) => (a.part < b.part ? -1 : a.part > b.part ? 1 : a.article - b.article));
  return { files, parts, outlets, authors, pictures };
});

function add(byKey: Map<string, number[]>, key: string, place: number): void {
  const places = byKey.get(key);
  if (places === undefined) byKey.set(key, [place]);
  else places.push(place);
}

/** The keys of one article; cached beyond the snapshot, because most articles are also in the next one. */
interface ArticleKeys {
  readonly outlet: string;
  readonly authorWords: ReadonlySet<string>;
  readonly pictureStems: ReadonlySet<string>;
}

const entryOf = articleTables.table((article): ArticleKeys => ({
  outlet: outletKey(article.details.outlet ?? ""),
  authorWords: new Set(authorLines(article).flatMap(nameForms)),
  pictureStems: stemsOfPictureCredits(article),
}));

/** An outlet as compared: "The Ledger" and "ledger" are the same. */
export const outletKey = (name: string): string => fold(name).trim().replace(/^the /u, "");

/** The lines that name an article's authors: its details and its bylines. */
export function authorLines({ details: { authors = [] }, blocks, text }: Article): string[] {
  const bylines = blocks.filter(({ role }) => role === "credit");
  return [...authors, ...bylines.map(({ start, end }) => text.slice(start, end))];
}

/** The articles with a part of their file path that starts with the text, ascending. */
export function articlesOfPart({ parts }: Catalogue, start: string): number[] {
  const first = partitionPoint(0, parts.length, (at) => (parts[at]?.part ?? "") < start);
  const found = new Set<number>();
  for (let at = first; parts[at]?.part.startsWith(start) === true; at += 1)
    found.add(parts[at]?.article ?? 0);
  return [...found].toSorted((a, b) => a - b);
}
