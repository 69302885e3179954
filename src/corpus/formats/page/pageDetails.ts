import { authorsIn } from "../../bylineAuthors.ts";
import { isByline } from "../../roles/byline.ts";
import { splitAuthors } from "../../splitAuthors.ts";
import { classOf, findAll, textOf } from "./elements.ts";
import { linkedData } from "./linkedData.ts";
import type { PageElement } from "./parsePage.ts";
import { partOf } from "./partOf.ts";
import { dayAtStart } from "../../../text/calendarDate.ts";
import { dateInHeader, dateMetadata } from "./publicationDate.ts";
import { titleOf } from "./titleOf.ts";
import type { Weights } from "./weighPage.ts";

/** What a page states about its article, not yet validated. */
export interface PageDetails {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly authors: readonly string[];
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

/** Metadata names, best first. */
const meta = {
  authors: [
    "author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
  ],
  outlet: ["og:site_name", "application-name", "dc.publisher", "publisher"],
} as const;

/** Maximum length of a byline, in UTF-16 units. */
const BYLINE = 200;
const bylineClass = /(?:^|[\s_-])(?:byline|authors?|writer)(?:[\s_-]names?)?(?=$|\s)/;
/** Maximum number of elements in which to look for a byline. */
const MOST_LINES = 300;

/** Reads what a page states about its article: metadata and JSON-LD first, then the article's header. */
export function pageDetails(root: PageElement, article: PageElement, weights: Weights): PageDetails {
  const said = metadataOf(root);
  const data = linkedData(root);
  const first = (names: readonly string[]) => names.flatMap((name) => said.get(name) ?? [])[0];
  const language = findAll(root, ({ name, attributes }) => name === "html" && "lang" in attributes)[0];
  const header = headerOf(article, weights);
  const dates = [...dateMetadata.flatMap((name) => said.get(name) ?? []), data.published, dateInHeader(root)];
  const canonical = findAll(
    root,
    ({ name, attributes }) => name === "link" && attributes["rel"] === "canonical",
  )[0];
  const urls = [canonical?.attributes["href"], ...(said.get("og:url") ?? []), data.url];
  const outlet = first(meta.outlet) ?? data.outlet;
  return {
    title: titleOf(root, article, [
      data.headline,
      ...(said.get("og:title") ?? []),
      ...(said.get("twitter:title") ?? []),
    ]),
    outlet,
    authors: authorsOf(
      [data.authors, ...meta.authors.map((name) => said.get(name) ?? []), ...bylines(header)],
      outlet,
    ),
    url: urls.find((url) => url !== undefined && /^https?:\/\//.test(url)),
    published: dates.find((date) => date !== undefined && dayAtStart(date) !== undefined),
    language: language?.attributes["lang"]?.replaceAll("_", "-"),
  };
}

/** The contents of `meta` elements, by lower-case name. */
function metadataOf(root: PageElement): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  for (const { attributes } of findAll(root, ({ name }) => name === "meta")) {
    const content = attributes["content"]?.trim();
    if (content === undefined || content === "") continue;
    const names = `${attributes["property"] ?? ""} ${attributes["name"] ?? ""} ${attributes["itemprop"] ?? ""}`;
    for (const name of names.toLowerCase().split(/\s+/))
      if (name !== "") said.set(name, [...(said.get(name) ?? []), content].slice(0, 50));
  }
  return said;
}

/** The lines above an article's first paragraph that are no longer than a byline. */
function headerOf(article: PageElement, weights: Weights): readonly PageElement[] {
  const lines: PageElement[] = [];
  const visit = (element: PageElement): boolean => {
    const { text = 0 } = weights.get(element) ?? {};
    if (text === 0 || (element !== article && isAside(element))) return true;
    if (text > BYLINE && element.name === "p") return false;
    if (text <= BYLINE) lines.push(element);
    return element.children.every((child) => typeof child === "string" || visit(child));
  };
  visit(article);
  return lines.slice(0, MOST_LINES);
}

function isAside(element: PageElement): boolean {
  const part = partOf(element);
  return part !== undefined && part !== "header" && part !== "footer";
}

/** Links to authors, and lines that are marked as bylines or read like one. */
function bylines(header: readonly PageElement[]): string[][] {
  const written = (isWanted: (element: PageElement) => boolean): string[] => {
    const wanted = new Set(header.filter(isWanted));
    // Of nested elements, the innermost has the byline without its surroundings.
    const around = new Set([...wanted].flatMap(({ parent }) => ancestors(parent)));
    return [...wanted].filter((element) => !around.has(element)).map(textOf);
  };
  const marked = (attribute: string) =>
    written(({ attributes }) => /\bauthor\b/.test(attributes[attribute] ?? ""));
  return [
    marked("rel"),
    marked("itemprop"),
    written((element) => bylineClass.test(classOf(element))),
    header.map(textOf).filter(isByline).flatMap(authorsIn),
  ];
}

function ancestors(element: PageElement | undefined): PageElement[] {
  return element === undefined ? [] : [element, ...ancestors(element.parent)];
}

/** The first list that names anybody, or a later one that names the same people and more. */
function authorsOf(lists: readonly (readonly string[])[], outlet: string | undefined): string[] {
  let best: string[] = [];
  for (const list of lists) {
    const named = [...new Set(list.filter(isName).flatMap(splitAuthors))].filter(
      (author) => author !== "" && author !== outlet && !/^(?:admin|staff|editor|by)$/i.test(author),
    );
    if (named.length > best.length && best.every((author) => named.includes(author))) best = named;
  }
  return best;
}

/** Whether a value is neither a URL nor running text. */
function isName(line: string): boolean {
  return !/^(?:https?:|www\.|@|\/)/.test(line.trim()) && line.length <= BYLINE * 2;
}
