import { isCommon, organisationWords } from "./gazetteer.ts";
import { knownAt } from "./listedNames.ts";

const SMALL: ReadonlySet<string> = new Set([
  "of",
  "the",
  "for",
  "on",
  "and",
  "in",
  "&",
  "de",
  "la",
  "against",
  ",",
]);

/**
 * The initials of a name's words without small words and hyphens: "Inter-Parliamentary Alliance on China" gives
 * "ipac".
 */
export function acronymOf(words: readonly string[]): string {
  const parts = words
    .filter((word) => /^\p{L}/u.test(word) && !SMALL.has(word))
    .flatMap((word) => word.split("-"));
  return parts.length < 2 ? "" : parts.map((part) => part[0] ?? "").join("");
}

/** Whether letters are a name's initials, or the last three or more of them: "NFU" for "Welsh National Farmers' Union". */
export function isAcronymOf(letters: string, words: readonly string[]): boolean {
  const initials = acronymOf(words);
  return (
    initials === letters ||
    (letters.length > 2 && letters.length + 1 === initials.length && initials.endsWith(letters))
  );
}

/** Words that can be dropped without making another name ("Service", "Corp"). */
const DROPPED: ReadonlySet<string> = new Set(
  "ltd limited inc incorporated corp corporation co company cos llc llp plc gmbh ag sa nv holdings holding group service services electronics industries technologies international football fc afc".split(
    " ",
  ),
);

/** The legal forms of companies. */
const COMPANY_FORMS: ReadonlySet<string> = new Set(
  "ltd limited inc incorporated corp llc llp plc gmbh ag sa nv".split(" "),
);

/** The words of a company's name without its legal form; `undefined` if it has none, or one word would be left. */
export function withoutCompanyForm(words: readonly string[]): readonly string[] | undefined {
  const bare = words.slice(0, -1);
  return COMPANY_FORMS.has(words.at(-1) ?? "") && bare.length > 1 ? bare : undefined;
}

/**
 * Whether `short` certainly means the same organisation as `full` in one text: "Acme" for "Acme Corp", "Met" for
 * "Metropolitan Police".
 */
export function isShortFormOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.length > full.length || short.length === 0) return false;
  if (short.length === full.length && short.every((word, at) => word === full[at])) return false;
  const isPrefix = short.every((word, at) => word === full[at]);
  const tail = full.slice(short.length);
  if (isPrefix) {
    if (tail.every((word) => DROPPED.has(word) || word === "," || word === "&")) return true;
    // "Goldman" for "Goldman Sachs", but "London" is not "London Underground" and "National" not "National Trust".
    const [last = ""] = tail;
    return (
      short.length === 1 && full.length === 2 && isDistinctive(short[0] ?? "") && !organisationWords.has(last)
    );
  }
  return isClipped(short, full);
}

/** "Met Police" for "Metropolitan Police Service": shortened words with at least three letters left. */
function isClipped(short: readonly string[], full: readonly string[]): boolean {
  const clipped = short.filter((word, at) => word !== full[at]);
  return (
    clipped.length === 1 &&
    short.every((word, at) => {
      const long = full[at] ?? "";
      return word === long || (word.length >= 3 && long.length >= word.length + 4 && long.startsWith(word));
    })
  );
}

function isDistinctive(word: string): boolean {
  return (
    !isCommon(word) &&
    !organisationWords.has(word) &&
    !knownAt([word], 0).some(({ kind, length }) => kind === "place" && length === 1)
  );
}
