import type { Article } from "../../corpus/article.ts";
import type { KeptText } from "../../store/texts.ts";
import type { Span } from "../../text/span.ts";

/** A passage named by a URL: its place, and the start of the hash of the version it was cited from. */
export interface LinkedPassage extends Span {
  readonly hash?: string;
}

/** Whether a version of an article is the one a URL names; without a hash, any that is long enough. */
export function isLinkedVersion(
  { text, hash }: Pick<Article, "text" | "hash">,
  wanted: LinkedPassage,
): boolean {
  return wanted.end <= text.length && (wanted.hash === undefined || hash.startsWith(wanted.hash));
}

/** The passage that a URL names, in the version it was cited from. */
export interface Earlier {
  readonly version: KeptText;
  /** Its place in that version. */
  readonly span: Span;
  /** Where the current article says the same, if it does. */
  readonly now?: Span;
}

/** Searches the stored versions for the one that was cited. */
export function findEarlier(
  wanted: LinkedPassage,
  kept: readonly KeptText[],
  text: string | undefined,
): Earlier | undefined {
  const version = kept.find((one) => isLinkedVersion(one, wanted));
  if (version === undefined) return undefined;
  const span = { start: wanted.start, end: wanted.end };
  const quote = version.text.slice(span.start, span.end);
  const at = text?.startsWith(quote, span.start) === true ? span.start : (text?.indexOf(quote) ?? -1);
  return at < 0 ? { version, span } : { version, span, now: { start: at, end: at + quote.length } };
}

/** Reads `start`, `end` and `hash` of a URL; `undefined` if they do not name a passage. */
export function readLinkedPassage(query: (name: string) => string | undefined): LinkedPassage | undefined {
  const [start, end] = [query("start"), query("end")].map((one) =>
    one !== undefined && /^\d{1,9}$/u.test(one) ? Number(one) : undefined,
  );
  if (start === undefined || end === undefined || start >= end) return undefined;
  const hash = query("hash");
  return { start, end, ...(hash === undefined || hash === "" ? {} : { hash }) };
}
