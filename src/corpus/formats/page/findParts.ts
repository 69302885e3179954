import { names } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";
import { type PagePart, partOf } from "./partOf.ts";
import type { Weights } from "./weighPage.ts";

/** Parts of a page by the element that each begins at, and what is left to read of every element without them. */
export interface PageParts {
  readonly partOf: ReadonlyMap<PageElement, PagePart>;
  /** Characters that read as sentences, parts left out. */
  readonly prose: ReadonlyMap<PageElement, number>;
}

/** Share of the words of links from which an element with several links is a list of them. */
const LINKED = 0.66;

/** Share of the page's prose from which an element is around the article, whatever its class; readers may write more than the paper. */
const MOST = 0.6;
const MOST_COMMENTS = 0.9;

const lists = names("ul ol dl div section table tbody tr p span td aside header center");
const surely = names("nav menu footer button select textarea label");

/** Finds the parts of a page that are none of its article. */
export function findParts(root: PageElement, weights: Weights): PageParts {
  const parts = new Map<PageElement, PagePart>();
  const prose = new Map<PageElement, number>();
  const all = weights.get(root)?.prose ?? 0;
  const partAt = (element: PageElement): PagePart | undefined => {
    const weight = weights.get(element);
    if (weight === undefined) return undefined;
    if (lists.has(element.name) && weight.anchors > 2 && weight.links > weight.text * LINKED) return "links";
    const part = partOf(element);
    const most = part === "comments" ? MOST_COMMENTS : MOST;
    return surely.has(element.name) || weight.prose <= all * most ? part : undefined;
  };
  /** Gives the prose that is left in an element. */
  const visit = (element: PageElement): number => {
    const weight = weights.get(element);
    if (weight === undefined) return 0;
    const part = partAt(element);
    if (part !== undefined) parts.set(element, part);
    let left = weight.prose;
    for (const child of element.children)
      if (typeof child !== "string") left -= (weights.get(child)?.prose ?? 0) - visit(child);
    prose.set(element, left);
    return part === undefined ? left : 0;
  };
  visit(root);
  return { partOf: parts, prose };
}
