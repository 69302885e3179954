import type { SearchIndex } from "../../search/searchIndex.ts";
import type { PartOfQuestion } from "../question/partOfQuestion.ts";
import { answering } from "./answering.ts";
import { continuedUnit } from "./continuedUnit.ts";
import type { Wordings } from "./wordings.ts";
import { raise } from "./wordWorth.ts";

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

/** What was read of a unit: by its own words, and with those of the unit that it continues, once that was asked for. */
interface UnitReading {
  readonly alone: UnitWorth;
  whole: UnitWorth | undefined;
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
  const { reworded: worthReworded } = answering().worth;
  const terms = parts.length;
  const none = new Float32Array(terms);
  const read = (unit: number): UnitWorth => {
    let literal: Float32Array | undefined;
    let other: Float32Array | undefined;
    const end = tokenStart[unit + 1] ?? 0;
    for (let token = tokenStart[unit] ?? 0; token < end; token += 1) {
      const word = wordOf(tokenForm[token] as number);
      if (word === undefined) continue;
      if (word.literal !== undefined) literal = bestOf(literal, word.literal);
      if (word.alike !== undefined) other = bestOf(other, word.alike);
      if (word.starts === undefined) continue;
      for (const { rest, terms: reworded } of word.starts) {
        if (!follows(token, rest, end)) continue;
        const worth = new Float32Array(terms);
        for (const term of reworded) worth[term] = worthReworded;
        other = bestOf(other, worth);
      }
    }
    literal ??= none;
    return { literal, any: bestOf(other, literal) };
  };
  const withContinued = (own: Float32Array, continued: Float32Array): Float32Array => {
    if (covers(own, continued)) return own;
    const both = new Float32Array(terms);
    for (let term = 0; term < terms; term += 1) {
      const [worth, before] = [own[term] as number, continued[term] as number];
      both[term] = before > worth && parts[term] !== "predicate" ? before : worth;
    }
    return both;
  };
  const readings = new Map<number, UnitReading>();
  const readingOf = (unit: number): UnitReading => {
    let reading = readings.get(unit);
    if (reading === undefined) {
      reading = { alone: read(unit), whole: undefined };
      readings.set(unit, reading);
    }
    return reading;
  };
  return (unit) => {
    const reading = readingOf(unit);
    if (reading.whole !== undefined) return reading.whole;
    const { alone } = reading;
    const before = continuedUnit(index, unit);
    if (before === undefined) return (reading.whole = alone);
    const { literal, any } = readingOf(before).alone;
    return (reading.whole = {
      literal: withContinued(alone.literal, literal),
      any: withContinued(alone.any, any),
    });
  };
}

/** The better worth of each term. Mostly one of the two is better throughout, and a new array would cost more than the rest. */
function bestOf(one: Float32Array | undefined, other: Float32Array): Float32Array {
  if (one === undefined || covers(other, one)) return other;
  if (covers(one, other)) return one;
  const both = one.slice();
  raise(both, other, 1);
  return both;
}

/** Whether a worth is at least another for each term. */
function covers(worth: Float32Array, other: Float32Array): boolean {
  if (worth === other) return true;
  for (let term = 0; term < worth.length; term += 1)
    if ((other[term] as number) > (worth[term] as number)) return false;
  return true;
}
