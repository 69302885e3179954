import { introducing } from "./abbreviations.ts";

const SPACE = 0x20;

/** Ends of addresses on the web: "Booking.Com", "Brill.Org" are no two sentences. */
const domains = /^(?:Com|Org|Net|Co|Uk|Io|Tv|Fm|Gov|Edu|Info|News|Ai|Eu|App|Js)\b/;

/** UTF-16 units on each side that are looked at for the word around a stop. */
const reach = 100;

/**
 * The places in a text where a sentence ends although no space follows its stop ("on Monday.The mayor"), in order. Unicode's
 * rules see a name such as "Node.js" there. Not inside addresses, initials and titles ("www.Brill.No", "U.S.Navy", "Mr.Lee").
 */
export function unspacedStops(text: string): readonly number[] {
  const places: number[] = [];
  for (let index = text.indexOf("."); index >= 0; index = text.indexOf(".", index + 1)) {
    const end = index + 1;
    // Nearly every stop has a space after it.
    if (text.charCodeAt(end) === SPACE) continue;
    const before = text.slice(Math.max(0, index - reach), index);
    const after = text.slice(end, end + reach);
    if (endsWord(before) && startsSentence(after)) places.push(end);
  }
  return places;
}

/** A whole word, figure, bracket or quotation stands before the stop, and no part of an address. */
function endsWord(before: string): boolean {
  if (!/(?:\p{Ll}{2}|\p{Ll}\p{N}|\p{N}|\p{Lu}{2}|[)\]”’])$/u.test(before)) return false;
  const token = /\S*$/.exec(before)?.[0] ?? "";
  if (/[/@\\_]|^www|\p{L}\.\p{L}/u.test(token)) return false;
  return !introducing.has(/\p{L}*$/u.exec(token)?.[0] ?? "");
}

/** A word with a small second letter, more words after it, and no further stop inside it. */
function startsSentence(after: string): boolean {
  const word = /^[“‘«(]?(\p{Lu}(?:[\p{Ll}\p{M}’'-][\p{L}\p{M}’'-]*)?)(?=[,;:]?\s)/u.exec(after)?.[1];
  return word !== undefined && (word.length > 1 || /^[AI]$/.test(word)) && !domains.test(word);
}
