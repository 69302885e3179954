import { lemmasOf } from "../../search/dictionary.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import type { Span } from "../../text/span.ts";
import { type PartOfQuestion, partOfQuestion } from "../question/partOfQuestion.ts";

/**
 * What a word counts by where it stands: in the sentence itself, in the paragraph or the sentence before, anywhere in the
 * article. A verb says what was done; found elsewhere it is another deed.
 */
const OWN = 1;
const NEAR: Readonly<Record<PartOfQuestion, number>> = { theme: 0.6, predicate: 0.4, light: 0.6 };
/** The same for a sentence that starts by referring back: "It would be four metres high." */
const NEAR_BACK: Readonly<Record<PartOfQuestion, number>> = { theme: 0.85, predicate: 0.4, light: 0.85 };
const back: ReadonlySet<string> = new Set(
  "he she it they his her its their this these those that".split(" "),
);
const ARTICLE: Readonly<Record<PartOfQuestion, number>> = { theme: 0.35, predicate: 0, light: 0.35 };
/** Factor on the weight of a word in the sum. */
const WEIGHT: Readonly<Record<PartOfQuestion, number>> = { theme: 1, predicate: 1.5, light: 0.4 };
/** What another word of the same stem is worth: "operation" for "operate". */
const DERIVED = 0.75;
/** Most words of an article that are looked through for its theme. */
const ARTICLE_TOKENS = 4000;

/** A stem that answers to a term of the query. */
interface Meeting {
  readonly term: number;
  /** The form that the stem stands for in the query. */
  readonly form: string;
  readonly worth: number;
}

/** The words of one query, ready to be looked for around its hits. */
export interface CoverageTerms {
  /** Weight of each term in the sum, names apart. */
  readonly weights: readonly number[];
  readonly parts: readonly PartOfQuestion[];
  /** Stem -> the terms it answers to, and how well. */
  readonly byStem: ReadonlyMap<number, readonly Meeting[]>;
  /** Article -> worth of each term anywhere in it; filled as articles are met. */
  readonly themes: Map<number, readonly number[]>;
}

/** How much of a question a place covers. */
export interface Coverage {
  /** Share of the question's own words, by weight and by where they stand: 0 to 1; 1 where it has none but names. */
  readonly share: number;
  /** Whether something that the question says was done is said nowhere near. */
  readonly lacksPredicate: boolean;
  /** Whether the question has no words but names. */
  readonly isEmpty: boolean;
}

/** Prepares a query's terms; those inside `names` weigh nothing, for names are looked for by themselves. */
export function coverageTerms(query: Query, names: readonly Span[]): CoverageTerms {
  const parts = query.terms.map(({ form }) => partOfQuestion(form));
  const weights = query.terms.map(({ start, end, idf }, term) => {
    if (names.some((name) => start >= name.start && end <= name.end)) return 0;
    return idf * WEIGHT[parts[term] ?? "theme"];
  });
  const byStem = new Map<number, Meeting[]>();
  query.terms.forEach(({ alternatives }, term) => {
    for (const { stem, how, weight, form } of alternatives) {
      const known = byStem.get(stem) ?? [];
      byStem.set(stem, [...known, { term, form, worth: how === "related" ? weight : OWN }]);
    }
  });
  return { weights, parts, byStem, themes: new Map() };
}

/** How much of a question the units from `first` up to `end`, which share an article, and their surroundings cover. */
export function coverageOfUnits(
  index: SearchIndex,
  terms: CoverageTerms,
  first: number,
  end: number,
): Coverage {
  const article = index.unitArticle[first] ?? 0;
  const own = worthIn(index, terms, first, end);
  const [from, to] = surroundings(index, first);
  const near = worthIn(index, terms, from, to);
  const theme = themeOf(index, terms, article);
  const opening = index.forms[index.tokenForm[index.tokenStart[first] ?? 0] ?? 0] ?? "";
  const nearWorth = back.has(opening) ? NEAR_BACK : NEAR;
  let all = 0;
  let covered = 0;
  let lacksPredicate = false;
  terms.weights.forEach((weight, term) => {
    const part = terms.parts[term] ?? "theme";
    const worth = Math.max(
      own[term] ?? 0,
      nearWorth[part] * (near[term] ?? 0),
      ARTICLE[part] * (theme[term] ?? 0),
    );
    all += weight;
    covered += weight * worth;
    if (part === "predicate" && weight > 0 && worth === 0) lacksPredicate = true;
  });
  return { share: all === 0 ? 1 : covered / all, lacksPredicate, isEmpty: all === 0 };
}

/** The units of the same paragraph, and the one before. */
function surroundings(index: SearchIndex, unit: number): readonly [number, number] {
  const article = index.unitArticle[unit] ?? 0;
  const first = index.articleUnit[article] ?? 0;
  const end = index.articleUnit[article + 1] ?? 0;
  let from = unit;
  let to = unit + 1;
  while (from > first && index.unitBlock[from - 1] === index.unitBlock[unit]) from -= 1;
  while (to < end && index.unitBlock[to] === index.unitBlock[unit]) to += 1;
  return [Math.max(first, from - 1), to];
}

function themeOf(index: SearchIndex, terms: CoverageTerms, article: number): readonly number[] {
  const known = terms.themes.get(article);
  if (known !== undefined) return known;
  const first = index.articleUnit[article] ?? 0;
  let end = index.articleUnit[article + 1] ?? 0;
  while (end > first && (index.tokenStart[end] ?? 0) - (index.tokenStart[first] ?? 0) > ARTICLE_TOKENS)
    end -= 1;
  const worth = worthIn(index, terms, first, end);
  terms.themes.set(article, worth);
  return worth;
}

/** What the units from `from` up to `to` have of each term. */
function worthIn(index: SearchIndex, { weights, byStem }: CoverageTerms, from: number, to: number): number[] {
  const worth = weights.map(() => 0);
  const end = index.tokenStart[to] ?? 0;
  for (let token = index.tokenStart[from] ?? 0; token < end; token += 1) {
    const form = index.tokenForm[token] ?? 0;
    for (const met of byStem.get(index.stemOfForm[form] ?? 0) ?? []) {
      const kin = isInflection(met.form, index.forms[form] ?? "") ? 1 : DERIVED;
      worth[met.term] = Math.max(worth[met.term] ?? 0, kin * met.worth);
    }
  }
  return worth;
}

/** Whether two forms of one stem are forms of one word: "operates" and "operated", not "operation". */
function isInflection(asked: string, written: string): boolean {
  if (asked === written) return true;
  const lemmas = lemmasOf(asked);
  return lemmasOf(written).some((lemma) => lemmas.includes(lemma));
}
