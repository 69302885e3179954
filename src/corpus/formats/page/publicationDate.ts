import { dayAtStart } from "../../../text/calendarDate.ts";
import { classOf, findAll, isInline, names, textOf } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";

/** Metadata names for the publication date, best first, in lower case. */
export const dateMetadata = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "publication_date",
  "date",
] as const;

/** A line with more words than this besides the date is text, not a byline or dateline. */
const headerWords = 12;

/** Maximum number of elements to check in an article; a header is near its top. */
const mostElements = 500;

/** Maximum number of texts above the date: a standfirst. */
const textsInHeader = 1;

/** Words with which a header line may begin if it ends in a full stop. */
const label = /^\W*(?:by|published|posted|first published|date|written)\b/i;

/** "Updated", "Last modified": the next date is that of a change. */
const change = /(?:updated|modified|amended|edited|revised|corrected|changed?)[\s:,–—-]*(?:(?:on|at)\s*)?$/i;

const looked = names("h1 time p div section li td blockquote");

/**
 * The date of a `<time>` in the article's header, as written; never one in running text, in an aside or next to
 * "updated".
 */
export function dateInHeader(page: PageElement): string | undefined {
  const [headline] = findAll(page, ({ name }) => name === "h1");
  const named = (name: string) =>
    (headline && closest(headline, names(name))) ?? findAll(page, (one) => one.name === name)[0];
  const root = named("article") ?? named("main") ?? page;
  let isBelowHeadline = headline === undefined;
  let texts = 0;
  for (const element of findAll(root, ({ name }) => looked.has(name), mostElements)) {
    if (element.name === "h1") isBelowHeadline = true;
    else if (element.name === "time") {
      const date = element.attributes["datetime"];
      if (date !== undefined && dayAtStart(date) !== undefined && isOfHeader(element)) return date;
    } else if (
      isBelowHeadline &&
      isText(ownWords(element)) &&
      closest(element, names("header")) === undefined
    ) {
      texts += 1;
      if (texts > textsInHeader) return undefined;
    }
  }
  return undefined;
}

/** The element itself or its nearest ancestor with one of the names. */
function closest(element: PageElement, wanted: ReadonlySet<string>): PageElement | undefined {
  let at: PageElement | undefined = element;
  while (at !== undefined && !wanted.has(at.name)) at = at.parent;
  return at;
}

/** The words of a paragraph; for a container of paragraphs, only the words between them. */
function ownWords(element: PageElement): string {
  if (element.name === "p" || element.name === "li") return textOf(element);
  return element.children.filter(isOnLine).map(wordsOf).join("");
}

const isText = (words: string): boolean => words.trim().split(/\s+/).length > headerWords;

const isOnLine = (child: PageElement | string): boolean => typeof child === "string" || isInline(child);

const wordsOf = (child: PageElement | string): string =>
  typeof child === "string" ? child : ` ${textOf(child)} `;

/** Whether the line around a `<time>` is short, not a sentence, and does not call it a change. */
function isOfHeader(time: PageElement): boolean {
  if (closest(time, names("aside footer nav figure blockquote li td")) !== undefined) return false;
  if (/modif|updat/i.test(`${time.attributes["itemprop"] ?? ""} ${classOf(time)}`)) return false;
  let top = time;
  while (top.parent !== undefined && isInline(top.parent)) top = top.parent;
  const around = top.parent?.children ?? [];
  const at = around.indexOf(top);
  const before = onLine(around.slice(0, at).toReversed()).toReversed().map(wordsOf).join("");
  const after = onLine(around.slice(at + 1))
    .map(wordsOf)
    .join("");
  if (change.test(before.trimEnd()) || isText(before + after)) return false;
  // "The pier was built on <time>1 May 1911</time>." is a sentence.
  return label.test(before) || !/[.!?]["”’]?$/.test(after.trimEnd());
}

/** The nodes of a list before the first line break. */
function onLine(children: readonly (PageElement | string)[]): (PageElement | string)[] {
  const end = children.findIndex((child) => !isOnLine(child));
  return children.slice(0, end < 0 ? children.length : end);
}
