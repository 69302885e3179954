import type { Span } from "../../text/span.ts";
import { functionWords, givenNames, isCommon } from "./gazetteer.ts";
import { knownAt } from "./listedNames.ts";
import type { NameToken } from "./nameTokens.ts";
import { isCapital } from "./runEnd.ts";

/** The closing mark for each mark that opens an insertion in a name. */
const closers: Readonly<Record<string, string>> = {
  "“": "”",
  '"': '"',
  "‘": "’",
  "'": "'",
  "(": ")",
  "[": "]",
};

/** Words that introduce a former name: "Anna (née Krag) Haddad". */
const FORMER = /^(?:née|nee|born|formerly|aka|alias|later)$/;

/** Most tokens between the marks: "the Fish of Tarn". */
const LONGEST = 4;

/** Another name right after a name: "Anna Haddad (née Krag)", "Omar Haddad, known as “Tiny”". */
const BYNAME =
  /^,? [([]?(?:née|nee|born|aka|a\.k\.a\.|(?:also |better )?known as|alias|nicknamed) [“"‘']?(?:\p{Lu}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'-]+)?(?:[”"’'])?[)\]]?(?=[\s,.;]|$)/u;

/**
 * Removes insertions from a name's tokens: a nickname in quotation marks or brackets (“Tiny” in "Omar “Tiny” Haddad",
 * "(Bob)" in "Robert (Bob) Voss"), or a former name ("(née Krag)"). The rest is then one run.
 */
export function withoutInsertions(tokens: readonly NameToken[]): readonly NameToken[] {
  if (!tokens.some(({ shape, key }) => shape === "mark" && key in closers)) return tokens;
  const kept: NameToken[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const end = token === undefined || token.shape !== "mark" ? 0 : endOfInsertion(tokens, at);
    if (end > 0) at = end - 1;
    else if (token !== undefined) kept.push(token);
  }
  return kept;
}

/** Where the insertion that a mark opens ends (exclusive); 0 if it does not open one. */
function endOfInsertion(tokens: readonly NameToken[], open: number): number {
  const [before, mark] = [tokens[open - 1], tokens[open]];
  const closer = closers[mark?.key ?? ""];
  if (closer === undefined || !isCapital(before) || before.possessive || mark?.spaced === false) return 0;
  if (functionWords.has(before.key)) return 0;
  let close = open + 1;
  while (close - open <= LONGEST + 1 && tokens[close] !== undefined && tokens[close]?.key !== closer) {
    if (tokens[close]?.shape === "mark") return 0;
    close += 1;
  }
  const [closing, after] = [tokens[close], tokens[close + 1]];
  if (closing?.key !== closer || !isCapital(after) || !after.spaced || close === open + 1) return 0;
  const inside = tokens.slice(open + 1, close);
  return isByname(before, inside, /[([]/.test(mark?.key ?? "")) ? close + 1 : 0;
}

/** "(Slovenia)" between two names is the country of the first. */
function isByname(before: NameToken, inside: readonly NameToken[], isBracketed: boolean): boolean {
  if (FORMER.test(inside[0]?.key ?? "")) return inside.length > 1 && isCapital(inside.at(-1));
  const isPerson = before.shape === "initial" || givenNames.has(before.key);
  if (!inside.some(isCapital) || !(isPerson || !isCommon(before.key))) return false;
  if (!isBracketed) return inside.every((token) => isCapital(token) || token.shape === "lower");
  const [only] = inside;
  return isPerson && inside.length === 1 && only !== undefined && knownAt([only.key], 0).length === 0;
}

/** The span of the insertion between two tokens of a name; `undefined` if only spaces and small marks separate them. */
export function insertionBetween(text: string, before: Span, after: Span): Span | undefined {
  const isInsertion = after.start - before.end > 4 && /[“"‘'([]/.test(text.slice(before.end, before.end + 2));
  return isInsertion ? { start: before.end, end: after.start } : undefined;
}

/** Where the byname right after a full name ends; `undefined` if there is none. */
export function endOfByname(text: string, end: number): number | undefined {
  const found = BYNAME.exec(text.slice(end, end + 60))?.[0];
  return found === undefined ? undefined : end + found.length;
}
