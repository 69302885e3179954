/** The little of the DOM that is used here, so that the project needs no browser types. */
interface PageElement {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
  readonly previousSibling: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly getAttribute: (name: string) => string | null;
  readonly closest: (selector: string) => PageElement | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

type PageNode = Omit<PageElement, "getAttribute" | "closest" | "querySelector" | "querySelectorAll">;

/** A page as far as its date is sought in it. */
export type DatedPage = Pick<PageElement, "querySelector" | "querySelectorAll">;

/** Where pages state the date of publication for machines, best first; Readability knows of more. */
const metadata = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="date"]',
];

/** A line with more words than this beside its date is text, not a byline or a dateline. */
const headerWords = 12;

/** Elements looked at in an article; a header is near its top. */
const mostElements = 500;

/** Running text above the date at most: a standfirst. */
const textsInHeader = 1;

/** What a line of a header that ends in a full stop may begin with. */
const label = /^\W*(?:by|published|posted|first published|date|written)\b/i;

/** Elements that part no line. */
const inline = /^(?:A|ABBR|B|BDI|CITE|EM|FONT|I|MARK|SMALL|SPAN|STRONG|TIME|U|#TEXT)$/i;

/** "Updated", "Last modified": the date after it is that of a change. */
const change = /(?:updated|modified|amended|edited|revised|corrected|changed?)[\s:,–—-]*(?:(?:on|at)\s*)?$/i;

/**
 * The date on which a page says that it was published, as it writes it, from its metadata or from a `<time>` in the header of
 * its article; never from one in running text, in an aside, or beside "updated".
 */
export function publicationDate(page: DatedPage): string | undefined {
  const stated = metadata.map((selector) => page.querySelector(selector)?.getAttribute("content"));
  return stated.find(isDate) ?? dateInHeader(page);
}

/** Whether a value begins with an ISO 8601 calendar date. */
export function isDate(value: string | null | undefined): value is string {
  return /^\s*\d{4}-\d{2}-\d{2}(?:$|[T\s])/.test(value ?? "");
}

function dateInHeader(page: DatedPage): string | undefined {
  const headline = page.querySelector("h1");
  const root =
    headline?.closest("article") ??
    headline?.closest("main") ??
    page.querySelector("article") ??
    page.querySelector("main") ??
    page;
  let isBelowHeadline = headline === null;
  let texts = 0;
  let seen = 0;
  for (const element of root.querySelectorAll("h1, time, p, div, section, li, td, blockquote")) {
    const name = element.nodeName.toUpperCase();
    seen += 1;
    if (seen > mostElements) return undefined;
    if (name === "H1") isBelowHeadline = true;
    else if (name === "TIME") {
      const date = element.getAttribute("datetime");
      if (isDate(date) && isOfHeader(element)) return date;
    } else if (isBelowHeadline && isText(ownWords(element, name)) && element.closest("header") === null) {
      texts += 1;
      if (texts > textsInHeader) return undefined;
    }
  }
  return undefined;
}

/** The words of a paragraph; of what holds paragraphs only those beside them. */
function ownWords(element: PageElement, name: string): string {
  if (name === "P" || name === "LI") return element.textContent ?? "";
  return [...element.childNodes]
    .filter(({ nodeName }) => inline.test(nodeName))
    .map(({ textContent }) => textContent ?? "")
    .join("");
}

const isText = (words: string): boolean => words.trim().split(/\s+/).length > headerWords;

/** The line around the `<time>` is short, no sentence, and does not call it a change. */
function isOfHeader(time: PageElement): boolean {
  if (time.closest("aside, footer, nav, figure, blockquote, li, td") !== null) return false;
  if (/modif|updat/i.test(`${time.getAttribute("itemprop")} ${time.getAttribute("class")}`)) return false;
  let top: PageNode = time;
  while (top.parentNode !== null && inline.test(top.parentNode.nodeName)) top = top.parentNode;
  const before = beside(top, "previousSibling");
  const after = beside(top, "nextSibling");
  if (change.test(before.trimEnd()) || isText(before + after)) return false;
  // "The pier was built on <time>1 May 1911</time>." is a sentence.
  return label.test(before) || !/[.!?]["”’]?$/.test(after.trimEnd());
}

/** The text on the same line before or after a node. */
function beside(node: PageNode, side: "previousSibling" | "nextSibling"): string {
  let text = "";
  for (let next = node[side]; next !== null && inline.test(next.nodeName); next = next[side]) {
    const words = next.textContent ?? "";
    text = side === "nextSibling" ? text + words : words + text;
  }
  return text;
}
