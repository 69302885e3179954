import { saysOf } from "../../render/readerPath.ts";
import type { KeptText } from "../../store/texts.ts";
import type { Span } from "../../text/span.ts";

/** A passage that an address names: its place, and what it says. */
export interface Wanted extends Span {
  readonly says?: string;
}

/** Whether a text says at the place of a passage what the passage says. */
export function saysSo(text: string, { start, end, says }: Wanted): boolean {
  return end <= text.length && (says === undefined || saysOf(text.slice(start, end)) === says);
}

/** The passage that an address names, where the article that answers now does not have it any more. */
export interface Earlier {
  readonly version: KeptText;
  /** Its place in that version. */
  readonly span: Span;
  /** Where the article of now says the same, if it does. */
  readonly now?: Span;
}

/** Looks through the versions that are kept for the one that was cited. */
export function findEarlier(
  wanted: Wanted,
  kept: readonly KeptText[],
  text: string | undefined,
): Earlier | undefined {
  const version = kept.find((one) => saysSo(one.text, wanted));
  if (version === undefined || wanted.says === undefined) return undefined;
  const quote = version.text.slice(wanted.start, wanted.end);
  const at = text?.indexOf(quote) ?? -1;
  const span = { start: wanted.start, end: wanted.end };
  return at < 0 ? { version, span } : { version, span, now: { start: at, end: at + quote.length } };
}

/** Reads `start`, `end` and `says` of an address; nothing where they name no passage. */
export function readWanted(query: (name: string) => string | undefined): Wanted | undefined {
  const [start, end] = [query("start"), query("end")].map((one) =>
    one !== undefined && /^\d{1,9}$/u.test(one) ? Number(one) : undefined,
  );
  if (start === undefined || end === undefined || start >= end) return undefined;
  const says = query("says");
  return { start, end, ...(says !== undefined && /^[\da-f]{10}$/u.test(says) ? { says } : {}) };
}
