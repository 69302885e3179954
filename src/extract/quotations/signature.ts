import type { Span } from "../../text/span.ts";
import { subjectAfter } from "./nounPhrase.ts";
import type { QuotationPlace } from "./voice.ts";

/** The longest name and office below a quotation, in characters. */
const longest = 70;

const sign = /^\s*(?:\n\s*(?:[—–―-]{1,2}\s*)?|[—–―]\s*|--?\s+)(?=\S)/u;

/** "“We will win.” — Ann Lee", or her name on a line of its own below: the signer of a quotation. */
export function signature({ narration, mark, next, isPerson }: QuotationPlace): Span | undefined {
  const lead = sign.exec(narration.slice(mark.close, next));
  if (lead === null) return undefined;
  const from = mark.close + lead[0].length;
  const line = narration.slice(from, next).split("\n", 1)[0] ?? "";
  if (line.trim().length > longest || /[.?!]\s+\S/.test(line.replace(/\b(?:Mr|Mrs|Ms|Dr|\p{Lu})\./gu, "")))
    return undefined;
  const phrase = subjectAfter(narration, from, from + line.length);
  if (phrase === undefined || !isPerson(phrase)) return undefined;
  // "“We will win.” — Ann Lee left the room.": only an office may follow the name.
  return /^\s*(?:[,(].*|[.]?\s*)$/su.test(narration.slice(phrase.end, from + line.length))
    ? phrase
    : undefined;
}
