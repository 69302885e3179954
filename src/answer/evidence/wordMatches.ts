import { indexTables } from "../../search/indexTables.ts";
import { type AlikeForms, alikeForms } from "../../search/nearWords.ts";
import { unitsWithStemsIn } from "../../search/unitsWithStemsIn.ts";
import { onlyForForms } from "../../search/onlyForForms.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { relatedWordsOf } from "../../search/relatedWords.ts";
import { queryTablesOf } from "../../search/queryTables.ts";
import { listAt } from "../../text/packedLists.ts";
import { contains, type Span } from "../../text/span.ts";
import { oncePer } from "../../text/oncePer.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import { placesOfList } from "../../text/placesOfList.ts";
import { memoise } from "../../text/memoise.ts";
import { stem } from "../../text/stems.ts";
import { type PartOfQuestion, partOfQuestion } from "../question/partOfQuestion.ts";
import { answering } from "./answering.ts";
import { unitWorths, type WordWorth } from "./unitWorths.ts";
import { wordingsFor } from "./wordings.ts";
import { wordWeight } from "./wordWeight.ts";
import { worthByStem, type WorthOfForms } from "./wordWorth.ts";

/** How well the words of the coverage match the words of one question. */
export interface WordMatches {
  /** Weight of each term of the query; 0 for words of names, which are matched separately. */
  readonly weights: readonly number[];
  readonly parts: readonly PartOfQuestion[];
  /** How well a unit of the index matches each term: 0 to 1, 1 for the word itself. */
  readonly in: (unit: number) => Float32Array;
  /** The same by stem alone. */
  readonly literallyIn: (unit: number) => Float32Array;
  /** The units that contain a word of the question by stem, among an article's first `ARTICLE_UNITS`; ascending. */
  readonly literalUnits: (article: number) => readonly number[];
  /** The spans of a unit's words that match the question, names excluded. */
  readonly placesIn: (unit: number) => readonly Span[];
}

/** Prepares the words of a query; words inside `names` have no weight. */
export function wordMatchesOf(index: SearchIndex, query: Query, names: readonly Span[]): WordMatches {
  const parts = partsOf(query);
  const isNamed = (term: Span): boolean => names.some((name) => contains(name, term));
  const weights = query.terms.map((term) => (isNamed(term) ? 0 : wordWeight(term)));
  const [byStem, byLikeness] = [worthByStem(index, query), worthByLikeness(index, query, isNamed)];
  const { worth: worths } = answering();
  const wordings = wordingsFor(index, query, isNamed);
  const isShown = (worth: Float32Array | undefined): boolean =>
    worth !== undefined && weights.some((weight, term) => weight > 0 && (worth[term] ?? 0) >= worths.alike);
  const mayMatch = [...byStem.forms, ...byLikeness.forms, ...wordings.forms];
  const wordOf = onlyForForms(index, mayMatch, (form): WordWorth | undefined => {
    const isStop = index.isStop[form] === 1;
    const [literal, alike] = isStop ? [] : [byStem.of(form), byLikeness.of(form)];
    const starts = wordings.startingWith(form);
    return literal === undefined && alike === undefined && starts === undefined
      ? undefined
      : { literal, alike, starts, isShown: isShown(literal) || isShown(alike) };
  });
  const worthOf = unitWorths(index, parts, wordOf, wordings.follows);
  return {
    weights,
    placesIn: (unit) => placesOf(index, unit, (form) => wordOf(form)?.isShown === true),
    parts,
    in: (unit) => worthOf(unit).any,
    literallyIn: (unit) => worthOf(unit).literal,
    literalUnits: unitsWithWords(index, query),
  };
}

/** How well units match a query by stem alone, in all its words. */
export function literalWordMatches(
  index: SearchIndex,
  query: Query,
): Pick<WordMatches, "in" | "literallyIn" | "literalUnits"> {
  const byStem = worthByStem(index, query);
  const wordOf = onlyForForms(index, byStem.forms, (form): WordWorth | undefined => {
    const literal = index.isStop[form] === 1 ? undefined : byStem.of(form);
    return literal && { literal, alike: undefined, starts: undefined, isShown: true };
  });
  const worthOf = unitWorths(index, partsOf(query), wordOf);
  const met = (unit: number): Float32Array => worthOf(unit).literal;
  return { in: met, literallyIn: met, literalUnits: unitsWithWords(index, query) };
}

const partsOf = ({ terms }: Query): PartOfQuestion[] => terms.map(({ form }) => partOfQuestion(form));

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

/** Maximum number of units to check per article. */
const ARTICLE_UNITS = 200;

/** The units of an article that contain a word of the query; the postings list them without reading the article. */
function unitsWithWords(index: SearchIndex, { terms }: Query): WordMatches["literalUnits"] {
  const stems = new Set(terms.flatMap(({ alternatives }) => alternatives.map(({ stem: number }) => number)));
  const known = new Map<number, readonly number[]>();
  return (article) => {
    const found = known.get(article);
    if (found !== undefined) return found;
    const first = index.articleUnit[article] ?? 0;
    const end = Math.min(index.articleUnit[article + 1] ?? 0, first + ARTICLE_UNITS);
    const units = unitsWithStemsIn(index, stems, first, end);
    known.set(article, units);
    return units;
  };
}

/** Matches similar words by WordNet and by vectors; never opposites, although they are used alike. */
function worthByLikeness(
  index: SearchIndex,
  { terms }: Query,
  isNamed: (term: Span) => boolean,
): WorthOfForms {
  const kinStemsOf = kinOfWord(index.stems);
  // A name matches only itself.
  const asked = terms.flatMap((term, place) => {
    if (isNamed(term)) return [];
    const word = term.alternatives.find(({ how }) => how === "repaired")?.form ?? term.form;
    return { term: place, alike: alikeForms(index, word), ...kinStemsOf(word) };
  });
  const { formsOfStem } = queryTablesOf(index);
  const kin = new Set(asked.flatMap(({ like }) => [...like.keys()]));
  return {
    forms: [
      ...asked.map(({ alike }) => alike.forms),
      ...[...kin].map((number) => listAt(formsOfStem, number)),
    ],
    of: (form) => {
      const number = index.stemOfForm[form] ?? 0;
      let worths: Float32Array | undefined;
      for (const { term, alike, like, opposite } of asked) {
        const worth = opposite.has(number) ? 0 : Math.max(likenessOf(alike, form), like.get(number) ?? 0);
        if (worth > 0) (worths ??= new Float32Array(terms.length))[term] = worth;
      }
      return worths;
    },
  };
}

/** The likeness of a form; 0 if it is not among the forms. */
function likenessOf({ forms, likeness }: AlikeForms, form: number): number {
  const place = partitionPoint(0, forms.length, (at) => (forms[at] as number) < form);
  return forms[place] === form ? (likeness[place] as number) : 0;
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
  const stemNumber = placesOfList(stems);
  const kin = relatedWordsOf(word);
  const like = new Map<number, number>();
  for (const [lemma, worth] of kin.like) {
    const number = stemNumber.get(stem(lemma));
    if (number !== undefined && worth > (like.get(number) ?? 0)) like.set(number, worth);
  }
  const opposite = [...kin.opposite].flatMap((lemma) => stemNumber.get(stem(lemma)) ?? []);
  return { like, opposite: new Set(opposite) };
}
