import type { Role } from "../../article.ts";
import { captionRole, isPictureBox } from "./captions.ts";
import { collapsed, isInline, isShown, names } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";
import type { PageParts } from "./findParts.ts";
import type { PagePart } from "./partOf.ts";
import type { Weights } from "./weighPage.ts";

/** A paragraph of a page, with white space collapsed as in a browser. */
export interface Piece {
  readonly text: string;
  readonly marked?: Role;
  /** The part of the page that it belongs to; absent for the article. */
  readonly part?: PagePart;
}

const headings = names("h1 h2 h3 h4 h5 h6");
const items = names("li td th dt dd summary");

/** The position of a piece, inherited from its ancestors. */
interface PiecePosition {
  readonly marked?: Role | undefined;
  readonly part?: PagePart | undefined;
}

/** Lists everything that a page shows, one piece per block, in order, each with its part of the page. */
export function piecesOf(
  root: PageElement,
  article: PageElement,
  weights: Weights,
  parts: PageParts,
): Piece[] {
  const pieces: Piece[] = [];
  let words: string[] = [];
  const flush = ({ marked, part }: PiecePosition): void => {
    const text = collapsed(words.join(""));
    words = [];
    if (text !== "") pieces.push({ text, ...(marked && { marked }), ...(part && { part }) });
  };
  const visit = (element: PageElement, around: PiecePosition): void => {
    if (!isShown(element)) return;
    const place = placeOf(element, around);
    const isBlock = !isInline(element) || place.marked !== around.marked || place.part !== around.part;
    if (isBlock) flush(around);
    for (const child of element.children) {
      if (typeof child === "string") words.push(child);
      else visit(child, place);
    }
    if (isBlock) flush(place);
  };
  const placeOf = (element: PageElement, { marked, part }: PiecePosition): PiecePosition => {
    if (element === article) return {};
    const role = captionRole(element) ?? (isPictureBox(element, weights) ? "caption" : undefined);
    return {
      marked: headings.has(element.name) ? "heading" : (role ?? itemRole(element, marked) ?? marked),
      part: part === undefined || part === "other" ? (parts.partOf.get(element) ?? part) : part,
    };
  };
  visit(root, { part: root === article ? undefined : "other" });
  flush({});
  return pieces;
}

/**
 * List items and table cells are body, not headings, even if they are short; around a picture they are its caption.
 */
function itemRole({ name }: PageElement, around: Role | undefined): Role | undefined {
  return items.has(name) && around !== "caption" && around !== "credit" ? "body" : undefined;
}
