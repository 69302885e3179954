import { findAll } from "./elements.ts";
import type { PageParts } from "./findParts.ts";
import type { PageElement } from "./parsePage.ts";

/** How pages mark their article, the most reliable first. */
const marks: readonly ((element: PageElement) => boolean)[] = [
  ({ name, attributes }) =>
    name === "article" ||
    attributes["role"] === "article" ||
    /schema\.org\/(?:\w*Article|BlogPosting|Report)$/.test(attributes["itemtype"] ?? ""),
  ({ name, attributes }) => name === "main" || attributes["role"] === "main",
  ({ attributes }) => /\barticleBody\b/.test(attributes["itemprop"] ?? ""),
];

/** Minimum share of the page's prose in a marked element. */
const MARKED = 0.5;

/** If an element has at least this share of the prose, its siblings are not part of the article. */
const NEARLY_ALL = 0.9;

/** The element that contains a page's article: a marked one, else the innermost that has nearly all sentences. */
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
