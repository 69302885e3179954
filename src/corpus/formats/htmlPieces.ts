import type { Role } from "../article.ts";

/** The little of the DOM that is used here, so that the project needs no browser types. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
}

/** One paragraph of a page, white space collapsed as a browser does. */
export interface Piece {
  readonly text: string;
  readonly marked?: Role;
}

const textNode = 3;
const comment = 8;

const silent = names("SCRIPT STYLE NOSCRIPT NAV TEMPLATE SVG IFRAME FORM BUTTON SELECT TEXTAREA HEAD OBJECT");

const inline = names(
  "A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP",
  "TIME TT U VAR WBR",
);

const marks: Readonly<Record<string, Role>> = {
  FIGCAPTION: "caption",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
};

/** Lists what a page says, one piece for each block of it, in order; scripts, styles and menus say nothing. */
export function piecesOf(root: DomNode): Piece[] {
  const pieces: Piece[] = [];
  let words: string[] = [];
  const flush = (marked: Role | undefined) => {
    const text = words
      .join("")
      .replace(/[ \t\n\r\f]+/g, " ")
      .trim();
    words = [];
    if (text !== "") pieces.push({ text, ...(marked && { marked }) });
  };
  const visit = (node: DomNode, marked: Role | undefined) => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === textNode) words.push(node.nodeValue ?? "");
    if (node.nodeType === comment || silent.has(name)) return;
    const isBlock = node.nodeType !== textNode && !inline.has(name);
    if (isBlock) flush(marked);
    const inner = marks[name] ?? marked;
    for (const child of node.childNodes) visit(child, inner);
    if (isBlock) flush(inner);
  };
  visit(root, undefined);
  flush(undefined);
  return pieces;
}

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
