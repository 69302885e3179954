import { findAll } from "./elements.ts";
import type { PageParts } from "./findParts.ts";
import type { PageElement } from "./parsePage.ts";

/** What pages mark their article by, the surest first. */
const marks: readonly ((element: PageElement) => boolean)[] = [
  ({ name, attributes }) =>
    name === "article" ||
    attributes["role"] === "article" ||
    /schema\.org\/(?:\w*Article|BlogPosting|Report)$/.test(attributes["itemtype"] ?? ""),
  ({ name, attributes }) => name === "main" || attributes["role"] === "main",
  ({ attributes }) => /\barticleBody\b/.test(attributes["itemprop"] ?? ""),
];

/** Share of the page's prose that a marked element must have to be believed. */
const MARKED = 0.5;

/** Share of the prose that an element must have for what stands beside it to be none of the article. */
const NEARLY_ALL = 0.9;

/** The element of a page that holds its article: a marked one, else the innermost that has nearly all that reads as sentences. */
export function findArticle(root: PageElement, { partOf, prose }: PageParts): PageElement {
  const proseOf = (element: PageElement): number => prose.get(element) ?? 0;
  for (const isMarked of marks) {
    const marked = findAll(root, isMarked).filter((element) => proseOf(element) >= proseOf(root) * MARKED);
    const best = marked.toSorted((a, b) => proseOf(b) - proseOf(a))[0];
    if (best !== undefined && proseOf(best) > 0) return best;
  }
  let found = root;
  for (;;) {
    const inner = found.children.find(
      (child): child is PageElement =>
        typeof child !== "string" &&
        child.name !== "p" &&
        !partOf.has(child) &&
        proseOf(child) >= proseOf(found) * NEARLY_ALL,
    );
    if (inner === undefined || proseOf(inner) === 0) return found;
    found = inner;
  }
}
