import { introducing } from "./abbreviations.ts";

const SPACE = 0x20;

/** Domain endings: "Booking.Com" and "Brill.Org" are not two sentences. */
const domains = /^(?:Com|Org|Net|Co|Uk|Io|Tv|Fm|Gov|Edu|Info|News|Ai|Eu|App|Js)\b/;

/** UTF-16 units examined on each side for the word around a full stop. */
const reach = 100;

/**
 * The places where a sentence ends without a space after its full stop ("on Monday.The mayor"), in order. Unicode's
 * rules take such text for a name like "Node.js". Not inside addresses, initials and titles ("www.Brill.No",
 * "U.S.Navy", "Mr.Lee").
 */
export function unspacedStops(text: string): readonly number[] {
  const places: number[] = [];
  for (let index = text.indexOf("."); index >= 0; index = text.indexOf(".", index + 1)) {
    const end = index + 1;
    // Nearly every full stop is followed by a space.
    if (text.charCodeAt(end) === SPACE) continue;
    const before = text.slice(Math.max(0, index - reach), index);
    const after = text.slice(end, end + reach);
    if (endsWord(before) && startsSentence(after)) places.push(end);
  }
  return places;
}

/** A whole word, number, bracket or quotation before the full stop, which is not part of an address. */
function endsWord(before: string): boolean {
  if (!/(?:\p{Ll}{2}|\p{Ll}\p{N}|\p{N}|\p{Lu}{2}|[)\]”’])$/u.test(before)) return false;
  const token = /\S*$/.exec(before)?.[0] ?? "";
  if (/[/@\\_]|^www|\p{L}\.\p{L}/u.test(token)) return false;
  return !introducing.has(/\p{L}*$/u.exec(token)?.[0] ?? "");
}

/** A word with a lower-case second letter, followed by more words, and without another full stop inside. */
function startsSentence(after: string): boolean {
  const word = /^[“‘«(]?(\p{Lu}(?:[\p{Ll}\p{M}’'-][\p{L}\p{M}’'-]*)?)(?=[,;:]?\s)/u.exec(after)?.[1];
  return word !== undefined && (word.length > 1 || /^[AI]$/.test(word)) && !domains.test(word);
}
