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
      if (word.literal !== undefined) raise((literal ??= new Float32Array(terms)), word.literal, 1);
      if (word.alike !== undefined) raise((other ??= new Float32Array(terms)), word.alike, 1);
      if (word.starts === undefined) continue;
      for (const { rest, terms: reworded } of word.starts) {
        if (!follows(token, rest, end)) continue;
        other ??= new Float32Array(terms);
        for (const term of reworded) other[term] = Math.max(other[term] ?? 0, worthReworded);
      }
    }
    literal ??= none;
    if (other === undefined) return { literal, any: literal };
    raise(other, literal, 1);
    return { literal, any: other };
  };
  const withContinued = (own: Float32Array, continued: Float32Array): Float32Array => {
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
