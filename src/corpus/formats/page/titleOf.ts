import { normalise } from "../../../text/normalise.ts";
import { collapsed, findAll, isShown, textOf } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";

/** Minimum share of a heading's words in the page's title, for the heading to be the headline. */
const ALIKE = 0.5;
/** Maximum length of a headline, in UTF-16 units. */
const LONGEST = 400;

/**
 * The headline of a page: the first main heading of its article that resembles the page's title, else that title
 * without the name of the site.
 *
 * @param stated titles in metadata, best first
 */
export function titleOf(
  root: PageElement,
  article: PageElement,
  stated: readonly (string | undefined)[],
): string | undefined {
  const own = findAll(root, ({ name }) => name === "title")[0];
  const titled =
    own === undefined ? "" : collapsed(own.children.filter((child) => typeof child === "string").join(""));
  const names = [...stated.flatMap((name) => (name === undefined ? [] : [collapsed(name)])), titled].filter(
    (name) => name !== "",
  );
  const headings = [article, root]
    .flatMap((place) => findAll(place, (element) => element.name === "h1" && isShown(element)))
    .map(textOf)
    .filter((heading) => heading !== "" && heading.length <= LONGEST);
  const headline = headings.find((heading) => names.some((name) => isLike(heading, name)));
  if (headline !== undefined) return headline;
  if (names.length === 0) return headings[0];
  return names[0] === titled ? withoutSite(titled) : names[0];
}

function isLike(heading: string, name: string): boolean {
  const words = wordsOf(heading);
  const known = new Set(wordsOf(name));
  return (
    words.filter((word) => known.has(word)).length >= words.length * ALIKE && words.length >= known.size / 3
  );
}

function wordsOf(text: string): string[] {
  return normalise(text.slice(0, LONGEST)).text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "Ferry sinks | The Example" becomes "Ferry sinks": the longer side, of at least three words. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|»·•–—-]\s+|\s*::\s*/);
  const longest = parts.toSorted((a, b) => b.length - a.length)[0] ?? title;
  return parts.length > 1 && longest.split(" ").length >= 3 ? longest : title;
}
