import type { Expression, Family } from "../expression.ts";
import { fixed } from "../expression.ts";
import { partsOf, yearPeriod } from "../period.ts";

// "2000 people", "1945 GMT", "1500 metres": figures that count something.
const counted =
  "people|men|women|children|troops|soldiers|workers|jobs|staff|homes|houses|miles?|feet|foot|met(?:er|re)s?|kilomet(?:er|re)s?|km|yards|acres|pounds|dollars|euros|francs|marks|yen|tons?|tonnes|barrels|votes|seats|points|pages|words|hours|hrs|GMT|EDT|EST|BST|shares|units|copies|passengers|employees|members|times|calories|percent|per cent|pc|cc|hp|bhp|degrees|million|billion|square|lb|kg";

const refusedBefore =
  /(?:[$£€#@&]|\b(?:No|no|nos|number|nearly|almost|some|than|least|over|under|at|up to|room|flight|route|highway|channel|page|section|article|chapter|model|version|line|bus|flat|worth|of some|another|these|those|only|extra|rose|fell)\.?) ?$/i;

const yearLead =
  /(?:\b(?:in|since|by|until|till|from|to|through|before|after|during|circa|about|around|early|late|mid|and|between|of|the|born|died|year|fiscal|summer|spring|autumn|fall|winter)|[-–(,]) ?$/i;

// "the '92 campaign": the century is the nearest to the report.
const short = /(?<=\b(?:in|since|of|the|by|from|until|early|late) )['’](\d{2})(?![\w’'-])/g;

const modern = "(?:19|20)\\d{2}";
const year = new RegExp(
  `(?<![\\w$£€.,:/#@+]|(?<!\\b[Mm]id)-|[A-Z][\\w’']*-)(?:(fiscal(?: year)? |the (?:fiscal )?year |FY ?))?(1[0-8]\\d{2}|${modern})(?:(?: ?[-–/] ?)((?:1\\d|20)\\d{2}|\\d{2}))?(?![\\w%°]|[.,:]\\d|['’]?\\w|[-–/]\\d)`,
  "g",
);

/** Bare years and spans of years: "1989", "fiscal 2024", "1998-99", "in 1066". */
export const years: Family = {
  name: "years",
  cue: /(?<!\d)(?:1\d|20)\d{2}(?!\d)|['’]\d{2}/,
  find: (text) => [
    ...Array.from(text.matchAll(year), (match) => read(text, match)).filter((found) => found !== undefined),
    ...Array.from(text.matchAll(short), readShort),
  ],
};

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
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  const from = Number(first);
  if (lead === undefined) {
    // "020 1945 2000": a telephone number.
    if (/\d[ -]?$/.test(before) || /^[ -]\d/.test(after)) return undefined;
    if (refusedBefore.test(before) && !/\b(?:in|since|by) (?:about|around) ?$/i.test(before))
      return undefined;
    if (new RegExp(`^[ -](?:${counted})\\b`).test(after)) return undefined;
    const led = yearLead.test(before);
    if (from < 1900 && !(led && !/^ [a-z]+s\b/.test(after))) return undefined;
    // "Tokyo 2020", "Windows 2000": part of a name.
    if (
      !led &&
      /[A-Z][\w’'.]* $/.test(before) &&
      !/\b[A-Z][a-z]+ed $|^(?:In|Since|By|Until|From|The|A|Its|His|Her)? ?$/.test(before)
    )
      return undefined;
  }
  if (second === undefined) return fixed(start, end, yearPeriod(from));
  const to = second.length === 4 ? Number(second) : Math.floor(from / 100) * 100 + Number(second);
  const last = to < from ? to + 100 : to;
  if (last <= from || last - from > 99) return undefined;
  return fixed(start, end, yearPeriod(from, last - from + 1));
}
