import type { Expression, Family } from "../expression.ts";
import { fixed } from "../expression.ts";
import { partsOf, yearPeriod } from "../period.ts";

const names = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
const centuries =
  "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );

const full = /(?<![\w$£€.,]|(?<!\bmid)-)(?:the )?((?:1\d|20)\d)0['’]?s(?!\w)/g;
const stage = "(?:very )?(?:early|mid|late)[ -]";
// "the late '80s", "an '80s band", but not "in her 80s".
const short = new RegExp(
  `(?:\\bthe (?:${stage})?['’]?|(?<![\\w’'-])(?:${stage})?['’])([2-9])0['’]?s(?![\\w-])|\\bthe (?:${stage})?(${names.join("|")})(?![\\w-])`,
  "gi",
);
const century = new RegExp(
  `\\b(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)|(${centuries.join("|")}))[ -]century\\b`,
  "gi",
);

/** Decades and centuries: "the 1990s", "the '80s", "the nineties", "the 19th century". */
export const decades: Family = {
  name: "decades",
  cue: /0['’]?s\b|century|ties\b/i,
  find: (text) => [
    ...Array.from(text.matchAll(full), ({ 0: words, 1: tens, index }) =>
      fixed(index, index + words.length, yearPeriod(Number(tens) * 10, 10)),
    ),
    ...Array.from(text.matchAll(short), (match) => recent(match, text)).filter(
      (found) => found !== undefined,
    ),
    ...Array.from(text.matchAll(century), ({ 0: words, 1: figure, 2: name, index }) => {
      const number =
        figure === undefined ? centuries.indexOf((name ?? "").toLowerCase()) + 11 : Number(figure);
      return fixed(index, index + words.length, yearPeriod((number - 1) * 100 + 1, 100));
    }),
  ],
};

/** "the '80s" does not state the century: the most recent one at the day of the report. */
function recent(match: RegExpExecArray, text: string): Expression | undefined {
  const { 0: words, 1: figure, 2: name, index } = match;
  const end = index + words.length;
  // "temperatures in the 70s", "he is in the thirties": a decade has nothing countable before or after it.
  if (figure !== undefined && !/['’]/.test(words) && /temperature|degrees|score|shot|age/i.test(text))
    return undefined;
  const tens = figure === undefined ? names.indexOf((name ?? "").toLowerCase()) + 2 : Number(figure);
  return {
    start: index,
    end,
    basis: "report",
    reckon: (anchor) => {
      const { year } = partsOf(anchor.first);
      const thisCentury = Math.floor(year / 100) * 100 + tens * 10;
      return yearPeriod(thisCentury <= year ? thisCentury : thisCentury - 100, 10);
    },
  };
}
