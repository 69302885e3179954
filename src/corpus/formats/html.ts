import { checkDetails } from "../details.ts";
import type { Passage } from "../passage.ts";
import { piecesOf } from "./htmlPieces.ts";
import type { DomNode, Piece } from "./htmlPieces.ts";
import { type DatedPage, isDate, publicationDate } from "./publicationDate.ts";
import type { Reading } from "./reading.ts";

type DomDocument = DomNode & DatedPage;

/** Most elements of a page; a page with more is no article. */
const elementLimit = 50_000;

/**
 * Reads a page: its title and the main text that Mozilla's Readability finds, a paragraph each with blank lines between;
 * details as far as the page's metadata state them. A page without an article in it is `undefined`.
 */
export async function readHtml(page: string, file: string): Promise<Reading | undefined> {
  // Loaded only here, so that a corpus of plain text does not pay for them.
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  const { document } = parseHTML(withBody(page)) as unknown as { document: DomDocument };
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? undefined;
  const stated = publicationDate(document);
  const url = attribute('link[rel="canonical"]', "href") ?? attribute('meta[property="og:url"]', "content");
  const article = new Readability<DomNode>(document, {
    maxElemsToParse: elementLimit,
    serializer: (node: DomNode) => node,
  }).parse();
  const pieces = article?.content ? piecesOf(article.content) : [];
  if (!article || pieces.length === 0) return undefined;
  const title = article.title?.trim().replace(/\s+/g, " ");
  const found = {
    title: title === "" ? undefined : title,
    outlet: article.siteName,
    authors: authorsOf(article.byline ?? ""),
    url: url !== undefined && /^https?:\/\//.test(url) ? url : undefined,
    published: stated ?? (isDate(article.publishedTime) ? article.publishedTime : undefined),
    language: article.lang,
  };
  const lead: Piece[] = title && pieces[0]?.text !== title ? [{ text: title, marked: "heading" }] : [];
  return { ...join([...lead, ...pieces]), ...checkDetails(found, file) };
}

/** A page that the parser and Readability can work with: they want a body, and make little of paragraphs parted by line breaks. */
function withBody(page: string): string {
  const parted = page.replace(/<br\s{0,9}\/?>(?:\s{0,99}<br\s{0,9}\/?>)+/gi, "</p><p>");
  return /<body[\s>]/i.test(parted) ? parted : `<html><head></head><body>${parted}</body></html>`;
}

function join(pieces: readonly Piece[]): { text: string; passages: Passage[] } {
  let text = "";
  const passages = pieces.map(({ text: piece, marked }): Passage => {
    const start = text === "" ? 0 : text.length + 2;
    text += text === "" ? piece : `\n\n${piece}`;
    return { start, end: text.length, adjacent: false, ...(marked && { marked }) };
  });
  return { text, passages };
}

/** "By Jane Smith and John Doe" are two; what follows a comma or a line break is an office or a date. */
function authorsOf(byline: string): string[] {
  const names =
    byline
      .trim()
      .split(/[\n,|]/)[0]
      ?.replace(/^by\s+/i, "") ?? "";
  return names.split(/\s+(?:and|&)\s+|;/).flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
}
