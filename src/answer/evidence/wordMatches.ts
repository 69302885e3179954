import { indexTables } from "../../search/indexTables.ts";
import { alikeForms } from "../../search/nearWords.ts";
import { unitsWithStemIn } from "../../search/unitsWithStemIn.ts";
import { onceForEachForm } from "../../search/onceForEachForm.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { relatedWordsOf } from "../../search/relatedWords.ts";
import { numbersOf, queryTablesOf } from "../../search/queryTables.ts";
import { listAt } from "../../text/packedLists.ts";
import { contains, type Span } from "../../text/span.ts";
import { oncePer } from "../../text/oncePer.ts";
import { memoise } from "../../text/memoise.ts";
import { stem } from "../../text/stems.ts";
import { wordingMatches } from "./wordingMatches.ts";
import { continuedUnit } from "./continuedUnit.ts";
import { type PartOfQuestion, partOfQuestion } from "../question/partOfQuestion.ts";
import { wordWeight } from "./wordWeight.ts";
import { ALIKE, raise, type WorthOfForm, worthByStem } from "./wordWorth.ts";

/** How well the words of the coverage match the words of one question. */
export interface WordMatches {
  /** Weight of each term of the query; 0 for words of names, which are matched separately. */
  readonly weights: readonly number[];
  readonly parts: readonly PartOfQuestion[];
  /** How well a unit of the index matches each term: 0 to 1, 1 for the word itself. */
  readonly in: (unit: number) => Float32Array;
  /** The same by stem alone. */
  readonly literallyIn: (unit: number) => Float32Array;
  /** The units that contain a word of the question by stem, among an article's first `ARTICLE_UNITS`; unordered. */
  readonly literalUnits: (article: number) => readonly number[];
  /** The spans of a unit's words that match the question, names excluded. */
  readonly placesIn: (unit: number) => readonly Span[];
}

/** Prepares the words of a query; words inside `names` have no weight. */
export function wordMatchesOf(index: SearchIndex, query: Query, names: readonly Span[]): WordMatches {
  const literal = literalWorth(index, query);
  const parts = partsOf(query);
  const isNamed = (term: Span): boolean => names.some((name) => contains(name, term));
  const alike = worthByLikeness(index, query, isNamed);
  const both = onceForEachForm(index, (form) => {
    if (index.isStop[form] === 1) return undefined;
    const own = literal(form);
    const like = alike(form);
    return own === undefined || like === undefined ? (own ?? like) : higher(own, like);
  });
  const weights = query.terms.map((term) => (isNamed(term) ? 0 : wordWeight(term)));
  const isPlace = onceForEachForm(index, (form) => {
    const worth = both(form);
    return worth !== undefined && weights.some((weight, term) => weight > 0 && (worth[term] ?? 0) >= ALIKE);
  });
  return {
    weights,
    placesIn: (unit) => placesOf(index, unit, isPlace),
    parts,
    in: bestInUnit(index, parts, both, wordingMatches(index, query, isNamed)),
    literallyIn: bestInUnit(index, parts, literal),
    literalUnits: unitsWithWords(index, query),
  };
}

/** How well units match a query by stem alone, in all its words. */
export function literalWordMatches(
  index: SearchIndex,
  query: Query,
): Pick<WordMatches, "in" | "literallyIn" | "literalUnits"> {
  const met = bestInUnit(index, partsOf(query), literalWorth(index, query));
  return { in: met, literallyIn: met, literalUnits: unitsWithWords(index, query) };
}

const partsOf = ({ terms }: Query): PartOfQuestion[] => terms.map(({ form }) => partOfQuestion(form));

function literalWorth(index: SearchIndex, query: Query): WorthOfForm {
  const byStem = worthByStem(index, query);
  return onceForEachForm(index, (form) => (index.isStop[form] === 1 ? undefined : byStem(form)));
}

/** The tokens of a unit whose forms match. */
function placesOf(index: SearchIndex, unit: number, isSuch: (form: number) => boolean): Span[] {
  const places: Span[] = [];
  const end = index.tokenStart[unit + 1] ?? 0;
  for (let token = index.tokenStart[unit] ?? 0; token < end; token += 1) {
    const form = index.tokenForm[token] ?? 0;
    if (!isSuch(form)) continue;
    const start = index.tokenOffset[token] ?? 0;
    places.push({ start, end: start + (index.tokenLength[token] ?? 0) });
  }
  return places;
}

/** Keeps the higher worth of each term. */
const higher = (a: Float32Array, b: Float32Array): Float32Array =>
  a.map((worth, term) => Math.max(worth, b[term] ?? 0));

/**
 * The best worth of each term in a unit, computed once per unit. A unit that starts with a pronoun also has the words of the
 * unit that it continues, without the act: "It burned down in 1987" does not say when it closed.
 */
function bestInUnit(
  index: SearchIndex,
  parts: readonly PartOfQuestion[],
  worthOf: WorthOfForm,
  inPhrases: (unit: number) => Float32Array | undefined = () => undefined,
): WordMatches["in"] {
  const { tokenStart, tokenForm } = index;
  const known = new Map<number, Float32Array>();
  const none = new Float32Array(parts.length);
  const look = (unit: number): Float32Array => {
    let met: Float32Array | undefined;
    const end = tokenStart[unit + 1] ?? 0;
    for (let token = tokenStart[unit] ?? 0; token < end; token += 1) {
      const worth = worthOf(tokenForm[token] as number);
      if (worth === undefined) continue;
      met ??= new Float32Array(parts.length);
      raise(met, worth, 1);
    }
    const acts = inPhrases(unit);
    if (acts === undefined) return met ?? none;
    return met === undefined ? acts : higher(met, acts);
  };
  const ownOf = (unit: number): Float32Array => {
    let met = known.get(unit);
    if (met === undefined) {
      met = look(unit);
      known.set(unit, met);
    }
    return met;
  };
  return (unit) => {
    const own = ownOf(unit);
    const before = continuedUnit(index, unit);
    if (before === undefined) return own;
    const meant = ownOf(before);
    return own.map((worth, term) => Math.max(worth, parts[term] === "predicate" ? 0 : (meant[term] ?? 0)));
  };
}

/** Maximum number of units to check per article. */
const ARTICLE_UNITS = 200;

/** The units of an article that contain a word of the query; the postings list them without reading the article. */
function unitsWithWords(index: SearchIndex, { terms }: Query): WordMatches["literalUnits"] {
  const stems = new Set(terms.flatMap(({ alternatives }) => alternatives.map(({ stem: number }) => number)));
  const known = new Map<number, readonly number[]>();
  return (article) => {
    let found = known.get(article);
    if (found === undefined) {
      const first = index.articleUnit[article] ?? 0;
      const end = Math.min(index.articleUnit[article + 1] ?? 0, first + ARTICLE_UNITS);
      found = [...new Set([...stems].flatMap((number) => unitsWithStemIn(index, number, first, end)))];
      known.set(article, found);
    }
    return found;
  };
}

/** Matches similar words by WordNet and by vectors; never opposites, although they are used alike. */
function worthByLikeness(
  index: SearchIndex,
  { terms }: Query,
  isNamed: (term: Span) => boolean,
): WorthOfForm {
  const kinStemsOf = kinOfWord(index.stems);
  // A name matches only itself.
  const asked = terms.flatMap((term, place) => {
    if (isNamed(term)) return [];
    const word = term.alternatives.find(({ how }) => how === "repaired")?.form ?? term.form;
    return { term: place, alike: alikeForms(index, word), ...kinStemsOf(word) };
  });
  const worthOf = new Map<number, Float32Array>();
  const raiseTo = (form: number, term: number, worth: number): void => {
    let worths = worthOf.get(form);
    if (worths === undefined) {
      worths = new Float32Array(terms.length);
      worthOf.set(form, worths);
    }
    if (worth > (worths[term] as number)) worths[term] = worth;
  };
  const { formsOfStem } = queryTablesOf(index);
  for (const { term, alike, like, opposite } of asked) {
    for (let at = 0; at < alike.forms.length; at += 1) {
      const form = alike.forms[at] as number;
      if (!opposite.has(index.stemOfForm[form] ?? 0)) raiseTo(form, term, alike.likeness[at] as number);
    }
    for (const [number, worth] of like)
      if (!opposite.has(number)) for (const form of listAt(formsOfStem, number)) raiseTo(form, term, worth);
  }
  return (form) => worthOf.get(form);
}

/** The words related to a word, as stems of the coverage. */
interface KinStems {
  readonly like: ReadonlyMap<number, number>;
  readonly opposite: ReadonlySet<number>;
}

/** The related words of a word, looked up once per vocabulary. */
const kinOfWord = oncePer((stems: SearchIndex["stems"]) => memoise((word) => kinByStem(stems, word)));
indexTables.also(({ stems }) => kinOfWord(stems));

function kinByStem(stems: SearchIndex["stems"], word: string): KinStems {
  const stemNumber = numbersOf(stems);
  const kin = relatedWordsOf(word);
  const like = new Map<number, number>();
  for (const [lemma, worth] of kin.like) {
    const number = stemNumber.get(stem(lemma));
    if (number !== undefined && worth > (like.get(number) ?? 0)) like.set(number, worth);
  }
  const opposite = [...kin.opposite].flatMap((lemma) => stemNumber.get(stem(lemma)) ?? []);
  return { like, opposite: new Set(opposite) };
}
