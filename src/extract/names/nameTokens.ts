import type { Span } from "../../text/span.ts";
import { demonyms, isCommon } from "./gazetteer.ts";
import { knownAt } from "./listedNames.ts";
import { foldName } from "./wordLists.ts";

/** The shape of a token: `Xxx`, `XX` or `X.X.`, a single capital (`J`, `J.`), lower case, a number, or a mark. */
type Shape = "capital" | "capitals" | "initial" | "lower" | "number" | "mark";

/** One word or mark of a sentence; its span excludes "'s" and the full stop of an abbreviation. */
export interface NameToken extends Span {
  readonly key: string;
  readonly shape: Shape;
  readonly possessive: boolean;
  /** An abbreviation written with its full stop ("Mr.", "Calif."). */
  readonly stopped: boolean;
  /** Whether white space precedes it. */
  readonly spaced: boolean;
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[\s-]?[“"‘'(]?\p{Lu})|\p{L}(?:[\p{L}\p{N}\p{M}]|&(?=\p{Lu})|['’-](?=[\p{L}\p{N}]))*|\p{N}[\p{N}\p{L}]*(?:[.,:/-]\p{N}+)*|\S/gu;

/** Words that have a full stop without ending a sentence. */
const STOPPED =
  /^(?:mr|mrs|ms|dr|prof|sir|st|sen|sens|rep|reps|gov|lt|gen|col|capt|cmdr|adm|maj|sgt|cpl|pvt|rev|hon|fr|jr|sr|inc|corp|co|cos|ltd|bros|assn|dept|messrs|supt|insp|brig|ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|mass|md|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|ont|mts?|ft|pt|ste)$/;

/** Plain words, which most words are; they need no further checks. */
const PLAIN = /^[a-z]+$/;

/** Prefixes before a hyphen that a name may follow ("pro-Beijing", "ex-Yugoslavia"). */
const PREFIX = /^(?:pro|anti|ex|non|post|pre|mid|un|neo|trans|inter|all|then|now|former)-(?=\p{Lu})/u;

/** Arabic articles that belong to the name ("al-Assad", "el-Sheikh"). */
const ARTICLE = /^(?:al|el|ul|ad|ar|as|ash|at|an|az|es|ed|bin|ben)-\p{Lu}/u;

/** The tokens of `text` from `start` to `end`. */
export function nameTokens(text: string, start: number, end: number): readonly NameToken[] {
  const tokens: NameToken[] = [];
  TOKEN.lastIndex = start;
  let previousEnd = -1;
  for (let match = TOKEN.exec(text); match !== null && match.index < end; match = TOKEN.exec(text)) {
    const at = match.index;
    const spaced = at !== previousEnd;
    previousEnd = at + match[0].length;
    if (previousEnd > end) break;
    if (PLAIN.test(match[0])) {
      tokens.push({
        start: at,
        end: previousEnd,
        key: match[0],
        shape: "lower",
        possessive: false,
        stopped: false,
        spaced,
      });
      continue;
    }
    const pieces = piecesOf(match[0]);
    for (const [from, to, possessive] of pieces) {
      const word = match[0].slice(from, to);
      const shape = shapeOf(word);
      const key = shape === "mark" ? word : foldName(word);
      const stopped =
        word.endsWith(".") ||
        (text[at + to] === "." && shape !== "lower" && STOPPED.test(key) && at + to < end);
      tokens.push({
        start: at + from,
        end: at + to,
        key,
        shape,
        possessive,
        stopped,
        spaced: from > 0 || spaced,
      });
      if (stopped && !word.endsWith(".")) TOKEN.lastIndex = previousEnd = at + to + 1;
    }
  }
  return tokens;
}

/** Where the names in a matched word are: [from, to, is possessive], after prefixes, before "'s" and adjectives. */
function piecesOf(match: string): readonly (readonly [number, number, boolean])[] {
  if (match.length < 3) return [[0, match.length, false]];
  const possessive = /['’]s$/iu.test(match);
  const end = possessive ? match.length - 2 : match.length;
  const from = PREFIX.exec(match)?.[0].length ?? 0;
  const hyphen = match.indexOf("-", from);
  if (hyphen < 0 || ARTICLE.test(match)) return [[from, end, possessive]];
  const last = match.lastIndexOf("-", end);
  const tail = match.slice(last + 1, end);
  if (/^\p{Ll}/u.test(tail)) {
    // "Moscow-based", but "Jong-un" and "Sharm-el" are whole names.
    const isAdjective = tail.length > 4 || isCommon(tail);
    if (!isAdjective) return [[from, end, possessive]];
    return [
      [from, hyphen, false],
      [hyphen + 1, end, false],
    ];
  }
  const parts = [foldName(match.slice(from, hyphen)), foldName(match.slice(hyphen + 1, end))];
  const areNames = parts.every((part) => knownAt([part], 0).length > 0 || demonyms.has(part));
  // "Israel-Hamas" and "China-Taiwan" are two names, "Bosnia-Herzegovina" is listed as one.
  if (areNames && knownAt([foldName(match.slice(from, end))], 0).length === 0) {
    return [
      [from, hyphen, false],
      [hyphen + 1, end, possessive],
    ];
  }
  return [[from, end, possessive]];
}

function shapeOf(word: string): Shape {
  // Most words with a capital are of this shape.
  if (/^[A-Z][a-z]+$/.test(word)) return "capital";
  if (/^\p{Lu}\.?$/u.test(word)) return "initial";
  // "Tu-154" and "A310" are not words of a name, unless listed ("G7").
  if (/\p{N}/u.test(word) && knownAt([foldName(word)], 0).length === 0) return "number";
  if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return "capitals";
  if (/^[\p{Lu}\p{N}&'’-]{2,}$/u.test(word) && /^\p{Lu}/u.test(word)) return "capitals";
  if (/^\p{Lu}/u.test(word) || ARTICLE.test(word) || /^(?:d|l|i|e)['’]?\p{Lu}\p{Ll}/u.test(word))
    return "capital";
  if (/^\p{L}/u.test(word)) return "lower";
  return /^\p{N}/u.test(word) ? "number" : "mark";
}
