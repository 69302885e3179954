import { names } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";
import { type PagePart, partOf } from "./partOf.ts";
import type { Weights } from "./weighPage.ts";

/** The parts of a page by their first element, and the prose of every element without them. */
export interface PageParts {
  readonly partOf: ReadonlyMap<PageElement, PagePart>;
  /** Characters that read as sentences, without the parts. */
  readonly prose: ReadonlyMap<PageElement, number>;
}

/** An element with several links is a list of links if they have at least this share of its words. */
const LINKED = 0.66;

/**
 * An element with at least this share of the page's prose contains the article, whatever its class. It is not higher
 * because readers' comments may be longer than the article.
 */
const MOST = 0.6;
const MOST_COMMENTS = 0.9;

const lists = names("ul ol dl div section table tbody tr p span td aside header center");
const surely = names("nav menu footer button select textarea label");

/** Finds the parts of a page that do not belong to its article. */
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
  /** Returns the prose that is left in an element. */
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
