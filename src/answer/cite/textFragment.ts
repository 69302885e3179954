import type { Article } from "../../corpus/article.ts";
import { clip, overlaps, type Span } from "../../text/span.ts";
import { foldedArticle, foldForBrowser } from "./foldForBrowser.ts";
import { wordCuts } from "./wordCuts.ts";

/** Passages up to this length are quoted whole, longer ones by their first and last words. */
const WHOLE = 100;
/** Words to take from the start and end: more if few are not unique, fewer if room is short. */
const WORDS = [4, 5, 6, 8, 10, 12, 3, 2, 1] as const;
/** Most words of context to tell a passage from another one with the same words. */
const CONTEXT = 12;
/** Characters around a passage to search for context. */
const REACH = 400;

/** The spans named by a directive: `first` is the passage, or its beginning if there is a `last`. */
interface Terms {
  readonly prefix?: Span | undefined;
  readonly first: Span;
  readonly last?: Span;
  readonly suffix?: Span | undefined;
}

/**
 * A directive by which browsers find and mark a passage of a page, without `#`: `:~:text=[prefix-,]start[,end][,-suffix]`.
 *
 * Its terms are whole words of one block each, and stand for no other place in the article; words around the passage are
 * named only if its own also occur elsewhere.
 *
 * @param room most characters of the directive; `undefined` if none that fits is unique
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(
  article: Pick<Article, "text" | "blocks">,
  span: Span,
  room: number,
): string | undefined {
  const { text, blocks } = article;
  const passage = withoutSpace(text, span);
  // A lone surrogate cannot be encoded.
  if (passage.start >= passage.end || /\p{Cs}/u.test(text.slice(passage.start, passage.end)))
    return undefined;
  const lines = blocks.filter((block) => overlaps(block, passage)).map((block) => clip(block, passage));
  for (const terms of candidates(text, around(text, blocks, passage), lines)) {
    const directive = write(text, terms);
    if (directive.length <= room && isUnique(text, terms)) return directive;
  }
  return undefined;
}

/** Ways to name a passage, simplest first. */
function* candidates(
  text: string,
  { before, after }: { readonly before: Span; readonly after: Span },
  lines: readonly Span[],
): Generator<Terms> {
  const plain = withoutContext(text, lines);
  yield* plain;
  for (let words = 1; words <= CONTEXT; words += 1) {
    const prefix = lastWords(text, before, words);
    const suffix = firstWords(text, after, words);
    for (const terms of plain.slice(0, 2)) {
      if (prefix !== undefined) yield { ...terms, prefix };
      if (suffix !== undefined) yield { ...terms, suffix };
      if (prefix !== undefined && suffix !== undefined) yield { ...terms, prefix, suffix };
    }
  }
}

function withoutContext(text: string, lines: readonly Span[]): Terms[] {
  const [top, bottom] = [lines[0], lines.at(-1)];
  if (top === undefined || bottom === undefined) return [];
  const isOneLine = top === bottom;
  const whole = isOneLine ? [{ first: top }] : [];
  const byEnds = WORDS.flatMap((words): Terms[] => {
    const first = firstWords(text, top, words) ?? top;
    const last = lastWords(text, bottom, words) ?? bottom;
    return first.end < last.start ? [{ first, last }] : [];
  });
  return isOneLine && top.end - top.start > WHOLE ? [...byEnds, ...whole] : [...whole, ...byEnds];
}

/** The text before and after a passage: of its own block, or of the next one if only white space separates them. */
function around(
  text: string,
  blocks: Article["blocks"],
  { start, end }: Span,
): { readonly before: Span; readonly after: Span } {
  const above = blocks.findLast((block) => block.start < start);
  const below = blocks.find((block) => block.end > end);
  const before = { start: above?.start ?? start, end: Math.min(start, above?.end ?? start) };
  const after = { start: Math.max(end, below?.start ?? end), end: below?.end ?? end };
  return {
    before: isBlank(text.slice(before.end, start))
      ? { start: Math.max(before.start, before.end - REACH), end: before.end }
      : { start, end: start },
    after: isBlank(text.slice(end, after.start))
      ? { start: after.start, end: Math.min(after.end, after.start + REACH) }
      : { start: end, end },
  };
}

/** The first words of a span, or all of it if it has no more. */
function firstWords(text: string, span: Span, count: number): Span | undefined {
  const inner = withoutSpace(text, span);
  const end = wordCuts(text, inner)[count - 1] ?? inner.end;
  return inner.start < end ? withoutSpace(text, { start: inner.start, end }) : undefined;
}

function lastWords(text: string, span: Span, count: number): Span | undefined {
  const inner = withoutSpace(text, span);
  const start = wordCuts(text, inner).at(-count) ?? inner.start;
  return start < inner.end ? withoutSpace(text, { start, end: inner.end }) : undefined;
}

function isUnique(text: string, { prefix, first, last, suffix }: Terms): boolean {
  const start = prefix?.start ?? first.start;
  const end = suffix?.end ?? (last ?? first).end;
  const opening = foldForBrowser(text.slice(start, last === undefined ? end : first.end));
  const whole = foldedArticle(text);
  const at = whole.indexOf(opening);
  if (opening === "" || at < 0 || whole.includes(opening, at + 1)) return false;
  if (last === undefined) return true;
  const closing = foldForBrowser(text.slice(last.start, end));
  const rest = foldForBrowser(text.slice(first.end, end));
  return closing !== "" && rest.indexOf(closing) === rest.length - closing.length;
}

function write(text: string, { prefix, first, last, suffix }: Terms): string {
  const term = ({ start, end }: Span): string => encodeTerm(text.slice(start, end));
  return `:~:text=${[
    ...(prefix === undefined ? [] : [`${term(prefix)}-`]),
    term(first),
    ...(last === undefined ? [] : [term(last)]),
    ...(suffix === undefined ? [] : [`-${term(suffix)}`]),
  ].join(",")}`;
}

/**
 * Percent-encodes everything but letters and digits: `-`, `,` and `&` separate terms, and `(`, `*` and `_` are
 * Markdown.
 */
function encodeTerm(words: string): string {
  return encodeURIComponent(words.replace(/\s+/g, " ")).replace(
    /[-_.!~*'()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function withoutSpace(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

const isBlank = (text: string): boolean => text.trim() === "";
