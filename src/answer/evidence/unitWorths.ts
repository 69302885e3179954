import type { SearchIndex } from "../../search/searchIndex.ts";
import type { PartOfQuestion } from "../question/partOfQuestion.ts";
import { continuedUnit } from "./continuedUnit.ts";
import type { Wordings } from "./wordings.ts";
import { raise, REWORDED } from "./wordWorth.ts";

/** What a word of the coverage says of what a query asks, by term; undefined where it says nothing. */
export interface WordWorth {
  /** By its stem. */
  readonly literal: Float32Array | undefined;
  /** By being used alike. */
  readonly alike: Float32Array | undefined;
  /** The wordings that it may start. */
  readonly starts: ReturnType<Wordings["startingWith"]>;
  /** Whether to show it as a word that matches. */
  readonly isShown: boolean;
}

/** How well a unit of the index matches each term of a query: 0 to 1. */
export interface UnitWorth {
  /** By stem alone. */
  readonly literal: Float32Array;
  /** By stem, similar words and other wordings. */
  readonly any: Float32Array;
}

/**
 * The best worth of each term in a unit, computed once per unit. A unit that starts with a pronoun also has the words of the
 * unit that it continues, without the act: "It burned down in 1987" does not say when it closed.
 */
export function unitWorths(
  index: SearchIndex,
  parts: readonly PartOfQuestion[],
  wordOf: (form: number) => WordWorth | undefined,
  follows: Wordings["follows"] = () => false,
): (unit: number) => UnitWorth {
  const { tokenStart, tokenForm } = index;
  const none = new Float32Array(parts.length);
  const read = (unit: number): UnitWorth => {
    let literal: Float32Array | undefined;
    let other: Float32Array | undefined;
    const end = tokenStart[unit + 1] ?? 0;
    for (let token = tokenStart[unit] ?? 0; token < end; token += 1) {
      const word = wordOf(tokenForm[token] as number);
      if (word === undefined) continue;
      if (word.literal !== undefined) raise((literal ??= none.slice()), word.literal, 1);
      if (word.alike !== undefined) raise((other ??= none.slice()), word.alike, 1);
      for (const { rest, terms } of word.starts ?? []) {
        if (!follows(token, rest, end)) continue;
        other ??= none.slice();
        for (const term of terms) other[term] = Math.max(other[term] ?? 0, REWORDED);
      }
    }
    literal ??= none;
    if (other === undefined) return { literal, any: literal };
    raise(other, literal, 1);
    return { literal, any: other };
  };
  const withContinued = (own: Float32Array, continued: Float32Array): Float32Array =>
    own.map((worth, term) => (parts[term] === "predicate" ? worth : Math.max(worth, continued[term] ?? 0)));
  const alone = new Map<number, UnitWorth>();
  const aloneOf = (unit: number): UnitWorth => {
    const known = alone.get(unit) ?? read(unit);
    alone.set(unit, known);
    return known;
  };
  const known = new Map<number, UnitWorth>();
  return (unit) => {
    let worth = known.get(unit);
    if (worth === undefined) {
      worth = aloneOf(unit);
      const before = continuedUnit(index, unit);
      if (before !== undefined) {
        const { literal, any } = aloneOf(before);
        worth = { literal: withContinued(worth.literal, literal), any: withContinued(worth.any, any) };
      }
      known.set(unit, worth);
    }
    return worth;
  };
}
