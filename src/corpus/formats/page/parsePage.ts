import type * as HtmlParser from "htmlparser2";

/** An element of a page, with its content in order. */
export interface PageElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (PageElement | string)[];
  /** The parent; absent for the page itself. */
  readonly parent?: PageElement | undefined;
}

/** A page, or why it cannot be read. */
export type ParsedPage =
  { readonly root: PageElement } | { readonly root?: never; readonly what: string; readonly remedy: string };

/** Maximum depth of an element, as in browsers; parsing and analysing take time in proportion to depth. */
const DEEPEST = 512;
/** Maximum number of elements; a page with more is not an article. */
const MOST = 100_000;
/** UTF-16 units to parse between two checks of the limits. */
const PART = 20_000;

/** An element that is still open. */
interface Open extends PageElement {
  readonly children: (PageElement | string)[];
}

/** Parses a page in time proportional to its length; refuses one that is too deep or has too many elements. */
export function parsePage(page: string, { Parser }: typeof HtmlParser): ParsedPage {
  const root: Open = { name: "#page", attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Open = { name, attributes, children: [], parent: open.at(-1) };
      open.at(-1)?.children.push(element);
      open.push(element);
      elements += 1;
    },
    ontext(text) {
      const children = open.at(-1)?.children ?? [];
      const last = children.at(-1);
      if (typeof last === "string") children[children.length - 1] = last + text;
      else children.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  for (let at = 0; at < page.length; at += PART) {
    parser.write(page.slice(at, at + PART));
    if (open.length > DEEPEST) return refused(`nests elements over ${DEEPEST} deep`);
    if (elements > MOST) return refused(`has over ${MOST} elements`);
  }
  parser.end();
  return { root };
}

function refused(what: string): ParsedPage {
  return { what, remedy: "Save the article's text as a .txt file." };
}
