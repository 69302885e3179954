import type { NameKind } from "../extraction.ts";
import type { Evidence } from "./nameCandidate.ts";
import { demonyms, functionWords, givenNames, isCommon, noAcronyms, noNames } from "./gazetteer.ts";
import { knownAt, type ListedName } from "./listedNames.ts";
import type { NameToken } from "./nameTokens.ts";

/** Tokens `from` to `to` (exclusive) of a sentence as a name, with the evidence of its own words. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind | undefined;
  readonly evidence: Evidence;
  /** Token where the title starts. */
  readonly title?: number;
  readonly list?: ListedName["list"];
}

/** A run of capitalised words in a sentence. */
export interface Run {
  readonly tokens: readonly NameToken[];
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
  /** It starts a sentence, so its first capital is not evidence. */
  readonly first: boolean;
}

/** Splits a run, or the rest of one, into names. */
export type Analyse = (run: Run) => readonly Part[];

/** One way to split a run; `undefined` if it does not apply. */
export type Rule = (run: Run, analyse: Analyse) => readonly Part[] | undefined;

/** The number of tokens in the run. */
export const length = (run: Run): number => run.to - run.from;
/** The folded word at a token. */
export const key = (run: Run, at: number): string => run.keys[at] ?? "";
/** The run from a later token. */
export const rest = (run: Run, from: number): Run => ({ ...run, from, first: false });
/** The run up to a token. */
export const head = (run: Run, to: number): Run => ({ ...run, to });
/** The run as one name. */
export const whole = (run: Run, kind: NameKind | undefined, evidence: Evidence): readonly Part[] => [
  { from: run.from, to: run.to, kind, evidence },
];

/** A listed name at token `at`, inside the run and written as in the list. */
export function listed(run: Run, at: number): ListedName | undefined {
  return knownAt(run.keys, at).find((known) => {
    const end = at + known.length;
    const token = run.tokens[at];
    const last = run.tokens[end - 1];
    if (end > run.to || token === undefined || last === undefined) return false;
    if (known.capitals && token.shape !== "capitals") return false;
    if (known.possessive && !last.possessive) return false;
    if (known.afterComma && !(last.stopped && run.tokens[at - 1]?.key === ",")) return false;
    // Listed words in all capitals may be something else: "US" is not "us", "MARS" may be an acronym.
    return known.length > 1 || known.capitals || token.shape !== "initial";
  });
}

/** Whether a token is a given name, or contains one ("Klaus-Peter"). */
export const isGiven = (run: Run, at: number): boolean =>
  givenNames.has(key(run, at)) ||
  (key(run, at).includes("-") &&
    key(run, at)
      .split("-")
      .some((part) => givenNames.has(part)));

/** Neither listed nor an everyday word, so it is probably a name. */
export const isStrange = (word: string): boolean =>
  !isCommon(word) && !functionWords.has(word) && !noNames.has(word) && !demonyms.has(word);

/** Days, months, "TV": capitalised words that are not names. */
export const isNoName = (run: Run, at: number): boolean =>
  noNames.has(key(run, at)) || (run.tokens[at]?.shape === "capitals" && noAcronyms.has(key(run, at)));

/** Whether a word names a people, a language, a faith or a camp. */
export const isDemonym = (word: string): boolean =>
  demonyms.has(word) || (word.endsWith("s") && demonyms.has(word.slice(0, -1)));
