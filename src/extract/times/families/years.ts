import type { Expression, Family } from "../expression.ts";
import { countedNouns } from "../countedNouns.ts";
import { fixed } from "../expression.ts";
import { partsOf, yearPeriod } from "../period.ts";

const refusedBefore =
  /(?:[$£€#@&]|\b(?:No|no|nos|number|nearly|almost|some|than|least|over|under|at|up to|room|flight|route|highway|channel|page|section|article|chapter|model|version|line|bus|flat|worth|of some|another|these|those|only|extra|rose|fell|sold|drew|counted|had|has|have|killed|hurt|injured|employs?|employed|hired|built|seats|hosted|attracted|received|cast|scored|carried|totall?ed|numbered|shed|exceeded|topped|(?:rose|rising|risen|fell|fallen|falling|grew|grown|climbed|dropped|increased|reduced|cut|up|down) to)\.?) ?$/i;

// "A crowd of 2016": a number after a group noun.
const countBefore =
  /\b(?:crowds?|audiences?|total|attendance|population|staff|workforce|crew|force|army|garrison|fleet|sum|membership|capacity|turnout|majority|electorate|circulation|congregation|gathering|maximum|minimum|average|height|altitude|length|weight|distance|price|score|mob|procession|queue|flock|herd|choir) of $/iu;

const counted = new RegExp(`^[ -](?:${countedNouns})\\b`);

const yearLead =
  /(?:\b(?:in|since|by|until|till|from|to|through|before|after|during|circa|about|around|early|late|mid|and|between|of|the|born|died|year|fiscal|summer|spring|autumn|fall|winter)|[-–(,]) ?$/i;

// "the '92 campaign": the century nearest to the report.
const short = /(?<=\b(?:in|since|of|the|by|from|until|early|late) )['’](\d{2})(?![\w’'-])/g;

// "AD 79", "44 BC"
const era =
  /(?<![\w.,])(?:(?:AD|A\.D\.) ?(\d{1,4})|(\d{1,4}) ?(?:AD|BCE?|CE|A\.D\.|B\.C\.))(?![\w%]|[.,]\d)/g;

const modern = "(?:19|2\\d)\\d{2}";
const year = new RegExp(
  `(?<![\\w$£€.,:/#@+]|(?<!\\b[Mm]id)-|[A-Z][\\w’']*-)(?:(fiscal(?: year)? |the (?:fiscal )?year |FY ?))?(1[0-8]\\d{2}|${modern})(?:(?: ?[-–/] ?)([12]\\d{3}|\\d{2}))?(?![\\w%°]|[.,:]\\d|['’]?\\w|[-–/]\\d)`,
  "g",
);

/** Distant years, which count only if the words say so ("by 2150"). */
const farLead = /\b(?:in|by|until|till|since|year|before|after|through|throughout) $/i;

/** Bare years and ranges of years: "1989", "fiscal 2024", "1998-99", "in 1066". */
export const years: Family = {
  name: "years",
  cue: /(?<!\d)[12]\d{3}(?!\d)|['’]\d{2}|\b(?:AD|BC|CE|A\.D)/,
  find: (text) => [
    ...Array.from(text.matchAll(year), (match) => read(text, match)).filter((found) => found !== undefined),
    ...Array.from(text.matchAll(short), readShort),
    ...Array.from(text.matchAll(era), readEra),
  ],
};

/** A day next to a year too early to show still belongs to it. */
function readEra({ 0: words, 1: after = "", 2: before = "", index }: RegExpExecArray): Expression {
  const year = Number(after === "" ? before : after);
  const isBefore = /B\.?C/.test(words);
  return { ...fixed(index, index + words.length, yearPeriod(isBefore ? 1 - year : year)), isYear: true };
}

function readShort({ 0: words, 1: digits, index }: RegExpExecArray): Expression {
  return {
    start: index,
    end: index + words.length,
    basis: "report",
    reckon: (anchor) => {
      const now = partsOf(anchor.first).year;
      const inCentury = Math.floor(now / 100) * 100 + Number(digits);
      return yearPeriod(
        inCentury - now > 50 ? inCentury - 100 : now - inCentury > 50 ? inCentury + 100 : inCentury,
      );
    },
  };
}

function read(text: string, match: RegExpExecArray): Expression | undefined {
  const [words, lead, first, second] = match;
  const start = match.index;
  const end = start + words.length;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  const from = Number(first);
  if (lead === undefined) {
    // "020 1945 2000": a telephone number.
    if (/\d[ -]?$/.test(before) || /^[ -]\d/.test(after)) return undefined;
    if (refusedBefore.test(before) && !/\b(?:in|since|by) (?:about|around) ?$/i.test(before))
      return undefined;
    if (counted.test(after) || countBefore.test(before)) return undefined;
    const led = yearLead.test(before) || /^ (?:to|until|till|through) [12]\d{3}(?!\d)/.test(after);
    if (from >= 2100 && !(farLead.test(before) && !/^ [a-z]+s\b/.test(after))) return undefined;
    if (from < 1900 && !(led && !/^ [a-z]+s\b/.test(after))) return undefined;
    // "Tokyo 2020", "Windows 2000": part of a name.
    if (
      !led &&
      /[A-Z][\w’'.]* $/.test(before) &&
      !/\b[A-Z][a-z]+ed $|^(?:In|Since|By|Until|From|The|A|Its|His|Her)? ?$/.test(before)
    )
      return undefined;
  }
  if (second === undefined) return { ...fixed(start, end, yearPeriod(from)), isYear: true };
  const to = second.length === 4 ? Number(second) : Math.floor(from / 100) * 100 + Number(second);
  const last = to < from ? to + 100 : to;
  if (last <= from || last - from > 99) return undefined;
  return fixed(start, end, yearPeriod(from, last - from + 1));
}
