import type { PageElement } from "./parsePage.ts";

/** Elements whose content is never shown. */
const silent = names("title script style noscript template svg math iframe object audio video canvas map");

const inline = names(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp small span strike",
  "strong sub sup time tt u var wbr",
);

/** Whether an element is inline, so that its content is part of the line around it. */
export function isInline({ name }: PageElement): boolean {
  return inline.has(name);
}

/** Whether a browser would show an element. */
export function isShown({ name, attributes }: PageElement): boolean {
  return (
    !silent.has(name) &&
    attributes["hidden"] === undefined &&
    !/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes["style"] ?? "")
  );
}

/** Maximum length of a class name, in UTF-16 units; the rest is ignored. */
const LONGEST_CLASS = 300;

/** The class and id of an element as words: "image-caption" and "ImageCaption__text" both contain "caption". */
export function classOf({ attributes }: PageElement): string {
  return `${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`
    .slice(0, LONGEST_CLASS)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1-")
    .toLowerCase()
    .trim();
}

/** The descendants of an element that match, in order, at most `most`. */
export function findAll(
  root: PageElement,
  isWanted: (element: PageElement) => boolean,
  most = Infinity,
): PageElement[] {
  const found: PageElement[] = [];
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (found.length >= most) return;
      if (typeof child === "string") continue;
      if (isWanted(child)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** All text in an element, with white space collapsed as in a browser. */
export function textOf(element: PageElement): string {
  const parts: string[] = [];
  const visit = ({ children }: PageElement): void => {
    for (const child of children) {
      if (typeof child === "string") parts.push(child);
      else if (isShown(child)) visit(child);
    }
  };
  visit(element);
  return collapsed(parts.join(""));
}

/** Text with white space collapsed as in a browser. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").trim();
}

/** Number of characters without white space. */
export function visibleLength(text: string): number {
  return text.replace(/\s+/g, "").length;
}

/** A set of the words of some lines. */
export function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
