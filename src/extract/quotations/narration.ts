import type { Span } from "../../text/span.ts";
import type { Marked } from "./marks.ts";

/** Replaces each character of a quotation, so that offsets stay the same. */
export const veil = "\uE000";

/** The text of a block with every quotation masked, including its marks. */
export function veiled(text: string, marks: readonly Marked[]): string {
  let out = "";
  let at = 0;
  for (const { open, close } of marks) {
    out += text.slice(at, open) + veil.repeat(close - open);
    at = close;
  }
  return out + text.slice(at);
}

const boundary = new RegExp(`[.?!][)\\]’”']?\\s+(?=["“‘'(\\p{Lu}\\p{N}${veil}])|[;\\n]\\s*`, "gu");
const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Rev|Hon|St|Jr|Sr|Messrs|Supt|Insp|Cllr|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|Inc|Co|Corp|Ltd|D-\w+|R-\w+)|(?:^|[\s.(])\p{Lu})$/u;

/**
 * The sentences of a masked text. A quotation that ends in a full stop ends its sentence if a capital or another
 * quotation follows; one that ends in a comma never does.
 */
export function narratedSentences(
  narration: string,
  text: string,
  marks: readonly Marked[],
): readonly Span[] {
  const ends: number[] = [];
  for (const match of narration.matchAll(boundary)) {
    if (
      match[0].startsWith(".") &&
      abbreviation.test(narration.slice(Math.max(0, match.index - 8), match.index))
    )
      continue;
    ends.push(match.index + match[0].length);
  }
  for (const { end, close } of marks) {
    const next = /^\s+(\S)/.exec(narration.slice(close, close + 8));
    if (
      /[.?!…]['’”"]?$/.test(text.slice(end - 2, end)) &&
      next !== null &&
      /[\p{Lu}\uE000]/u.test(next[1] ?? "")
    )
      ends.push(close + next[0].length - 1);
  }
  const sorted = [...new Set(ends)].toSorted((a, b) => a - b);
  return [...sorted, narration.length].map((end, index) => ({ start: sorted[index - 1] ?? 0, end }));
}
