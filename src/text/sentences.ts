import {
  ambiguous,
  companies,
  divisions,
  exclaiming,
  introducing,
  numbering,
  openers,
} from "./abbreviations.ts";
import type { Span } from "./span.ts";
import { unicodeSentenceEnds } from "./unicodeSentences.ts";
import { unspacedStops } from "./unspacedStops.ts";

/** The text on both sides of a place where the Unicode rules would end a sentence. */
interface Seam {
  /** The end of the text before, without trailing white space. */
  readonly before: string;
  /** The start of the text after, opening marks included. */
  readonly after: string;
  /** The text after, without opening marks. */
  readonly bare: string;
  /** The word before a single full stop at the end of `before`, else "". */
  readonly abbreviation: string;
  /** The first word of `bare`, without punctuation. */
  readonly next: string;
}

type Join = (seam: Seam) => boolean;

/** How far the rules look on each side of a boundary, in UTF-16 units. */
const reach = 80;

const zonesAndDays =
  /^(?:[A-Z]{2,4}T|UTC|ET|PT|CT|MT|BST|GMT|Eastern|Pacific|Central|Mountain|Greenwich|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const firmWords =
  /^(?:Holdings?|Group|Tower|Building|Headquarters|Plaza|Plant|Stadium|Arena|Foundation|International|Industries|Limited|LLC|LLP|PLC)\b/;
const offices =
  /^(?:Chief|Chair\w*|CEO|CFO|COO|CTO|President|Vice|Executive|Senior|Managing|Director|Founder|Co-\w+|Spokes\w+|Ltd|Inc|Corp|of|and|&)\b/;
const speech =
  /^(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Dame)\.? )?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}(?:,[^,.!?]{1,50},)?\s(?:said|says|asked|asks|added|adds|wrote|told|replied|cried|shouted|continued|tweeted|demanded|joked)\b/u;

/** Reasons not to end a sentence at a boundary; the first that applies decides. */
const joins: readonly Join[] = [
  // "What now?" asked Mr Lee. But "Why? eBay shares fell." has a name with a small first letter.
  ({ bare }) => /^\p{Ll}(?!\p{Lu})/u.test(bare),
  // "Is that so?" Mr Rogers asked. "Is it?" Ms Lopez, 34, said.
  ({ before, bare }) => /[?!]["”’'»]$/.test(before) && speech.test(bare),
  // "He left. ”": marks alone are not a sentence.
  ({ after }) => !/[\p{L}\p{N}]/u.test(after),
  // "He left.“She": the mark opens the next sentence.
  ({ before }) => /(?:^|[.!?])[“‘«(]$/.test(before),
  // "1. The first", "Q. What did he say?"
  ({ before }) => /^[("“]?(?:\d{1,3}|\p{L})[.)]$/u.test(before),
  // "It was signed.[1] Later": the note is not closed yet.
  ({ before }) => /[[(]$/.test(before),
  // "Yahoo! Inc"
  ({ before }) => before.endsWith("!") && exclaiming.has(lastWord(before.slice(0, -1))),
  // "Well... I never"
  ({ before, next }) => /(?:\.\.|\. \.|…)\.?$/.test(before) && next === "I",
  // "Mr. Rogers", "Lt. Gen. Smith"
  ({ abbreviation }) => introducing.has(abbreviation),
  // "ST. LOUIS, Mo. (PA)", "MT. ALBION": a place in capitals
  ({ abbreviation, bare }) => /^(?:STE?|MTS?|FT|PT)$/.test(abbreviation) && /^\p{Lu}{2}/u.test(bare),
  // "No. 5", "Sept. 11"
  ({ abbreviation, bare }) => numbering.has(abbreviation) && /^(?:[\p{N}§]|[IVXLC]{2,}\b)/u.test(bare),
  // "Art. IV of the law", "Fig. B", but not "It is art. I know."
  ({ abbreviation, bare }) =>
    divisions.has(abbreviation) &&
    (/^[\p{N}§]|^(?:[IVXLC]{2,}|[B-HJ-Z])(?!['’\p{L}])/u.test(bare) ||
      /^[AI](?:[,.)]| (?:and|or|of|to|shows?)\b)/.test(bare)),
  // "BRILL, Va. — Police said": a dash after an abbreviation starts the report.
  ({ before, abbreviation, after }) =>
    /^\s*[–—-]{1,2}\s/.test(after) &&
    (ambiguous.has(abbreviation) || numbering.has(abbreviation) || isInitials(before)),
  // "Apple Inc. Chief Executive Tim Cook", "the Voss Corp. Tower"
  ({ abbreviation, bare }) => companies.has(abbreviation) && (offices.test(bare) || firmWords.test(bare)),
  // "in Co. Durham"
  ({ before, abbreviation }) => abbreviation === "Co" && /\b(?:in|of|from|to|near|across) Co\.$/.test(before),
  // "At 5 a.m. Brill woke."
  ({ before }) =>
    /^["“‘]?(?:(?:Shortly |Just |Not long )?(?:At|[Bb]efore|[Aa]fter)|By|Around|About|Until|Since|From) (?:about |around |almost )?\d[\d:.]* ?[ap]\.m\.$/.test(
      before,
    ),
  // "at 10 a.m. Tuesday", but not "at 10 a.m. Police said"
  ({ before, bare }) => /\b[ap]\.m\.$/i.test(before) && (zonesAndDays.test(bare) || /^\p{N}/u.test(bare)),
  // "e.g. Norway", "i.e. Mr Lee"
  ({ before }) => /\b(?:e\.g|i\.e)\.$/i.test(before),
  // "the U.S. Senate", "J. R. Smith", "St. Louis", but not "in the U.S. The senator"
  ({ before, abbreviation, bare, next }) =>
    (isInitials(before) || ambiguous.has(abbreviation)) && !(openers.has(next) && !/^\p{Lu}\./u.test(bare)),
];

/**
 * Splits one block of text (a paragraph or a line, however wrapped) into its sentences.
 * Spans are UTF-16 offsets into `text`, in order, disjoint, with no white space at either end; closing marks belong to
 * the sentence they close. Unicode's sentence rules (UAX 29), joined up where an abbreviation or a quotation
 * misled them.
 *
 * @example splitSentences("He met Mr. Lee. They spoke.") // [{ start: 0, end: 15 }, { start: 16, end: 27 }]
 */
export function splitSentences(text: string): Span[] {
  // A line break inside a block is only wrapping, but the Unicode rules always end a sentence there.
  const unwrapped = text.replace(/[\r\n\v\f\u0085\u2028\u2029]/g, " ");
  const sentences: Span[] = [];
  let start = 0;
  for (const seam of seamsOf(unwrapped)) {
    if (seam <= start || (seam < text.length && joinsOn(unwrapped, start, seam))) continue;
    const end = seam + strayClosers(unwrapped, seam);
    const span = trimmed(unwrapped, start, end);
    if (span !== undefined) sentences.push(span);
    start = end;
  }
  return sentences;
}

/** Every possible end of a sentence, in order; a place may appear twice. */
function* seamsOf(text: string): Generator<number> {
  const unspaced = unspacedStops(text);
  let next = 0;
  for (const seam of unicodeSentenceEnds(text)) {
    for (let place = unspaced[next]; place !== undefined && place < seam; place = unspaced[next]) {
      yield place;
      next += 1;
    }
    yield seam;
  }
}

function joinsOn(text: string, start: number, seam: number): boolean {
  const before = text.slice(Math.max(start, seam - reach), seam).trim();
  const after = text.slice(seam, seam + reach);
  const bare = after.replace(/^[\s"“”‘’'«»([{–—-]+/, "");
  const abbreviation = /[^.]\.$/.test(before) ? lastWord(before.slice(0, -1)) : "";
  const next = /^[\p{L}\p{N}]+/u.exec(bare)?.[0] ?? "";
  const sides: Seam = { before, after, bare, abbreviation, next };
  return joins.some((join) => join(sides));
}

/**
 * Counts closing marks at the start of the text after a boundary that a space separates from what they close: "He
 * left. ” She".
 */
function strayClosers(text: string, seam: number): number {
  return /^(?:(?:''|[”»)\]])+\s+)+/.exec(text.slice(seam, seam + reach))?.[0].length ?? 0;
}

/** "U.S.", "J. K.", "George W.", but not the "5." of a number. */
function isInitials(before: string): boolean {
  return /(?:^|[^\p{L}\p{N}])\p{Lu}\.$|(?:^|[^\p{L}])(?!A\.M|P\.M)(?:\p{Lu}\p{Ll}?\.){2,}$/u.test(before);
}

function lastWord(text: string): string {
  return /\p{L}+(?:['’]\p{L}+)?$/u.exec(text)?.[0] ?? "";
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  const length = slice.trim().length;
  return length === 0 ? undefined : { start: start + lead, end: start + lead + length };
}
