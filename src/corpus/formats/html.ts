import { checkDetails } from "../details.ts";
import type { Passage } from "../passage.ts";
import { findArticle } from "./page/findArticle.ts";
import { findParts } from "./page/findParts.ts";
import { leftOutOf, loneSentences } from "./page/leftOut.ts";
import { pageDetails } from "./page/pageDetails.ts";
import { parsePage } from "./page/parsePage.ts";
import { type Piece, piecesOf } from "./page/piecesOf.ts";
import { weighPage } from "./page/weighPage.ts";
import type { FileReading, Unread } from "./reading.ts";

/**
 * Reads a page: its headline and main text, one paragraph each with blank lines between, and the details that the
 * page states. Text outside the article is counted by part of the page. A page without an article, or with an
 * implausible structure, is a problem.
 */
export async function readHtml(
  page: string,
  file: string,
  begin: () => void = () => undefined,
): Promise<FileReading | Unread> {
  // Loaded only when needed: a corpus of plain text does not need it.
  const parser = await import("htmlparser2");
  begin();
  const parsed = parsePage(page, parser);
  if (parsed.root === undefined) return parsed;
  const { root } = parsed;
  const weights = weighPage(root);
  const parts = findParts(root, weights);
  const article = findArticle(root, parts);
  const all = piecesOf(root, article, weights, parts);
  const pieces = all.filter(({ part }) => part === undefined);
  if (pieces.length === 0)
    return {
      what: "has no recognisable article",
      remedy: "Save the article's text as a .txt file.",
    };
  const { title, authors, ...stated } = pageDetails(root, article, weights);
  const { details, problems } = checkDetails({ title, authors: [...authors], ...stated }, file);
  // A headline above the article does not count as left out, because it becomes the first line.
  const headline = [...pieces, ...all].find(({ text }) => isSame(text, details.title));
  const shown = withHeadline(pieces, headline?.text ?? details.title, headline);
  const rest = all.filter((piece) => piece.part !== undefined && piece !== headline);
  const leftOut = leftOutOf(rest);
  return {
    ...join(shown),
    details,
    problems: [...problems, ...loneSentences(rest, file)],
    ...(leftOut.length > 0 && { leftOut }),
  };
}

/** Puts the headline first, from its place in the page or from the metadata. */
function withHeadline(pieces: readonly Piece[], title: string | undefined, headline?: Piece): Piece[] {
  const rest = pieces.filter((piece) => piece !== headline);
  return title === undefined ? rest : [{ text: title, marked: "heading" }, ...rest];
}

function isSame(text: string, title: string | undefined): boolean {
  return title !== undefined && text.replace(/\s+/g, " ") === title.replace(/\s+/g, " ");
}

function join(pieces: readonly Piece[]): { text: string; passages: Passage[] } {
  const parts: string[] = [];
  let end = 0;
  const passages = pieces.map(({ text, marked }): Passage => {
    const start = parts.length === 0 ? 0 : end + 2;
    parts.push(text);
    end = start + text.length;
    return { start, end, adjacent: false, ...(marked && { marked }) };
  });
  return { text: parts.join("\n\n"), passages };
}
