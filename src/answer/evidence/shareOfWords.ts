import { onceForEachForm } from "../../search/onceForEachForm.ts";
import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { type PartOfQuestion, partOfQuestion } from "../question/partOfQuestion.ts";
import { raise, worthByStem } from "./wordWorth.ts";

/**
 * Worth of a word in the sentence before or the paragraph, and anywhere in the article, compared with 1 in the
 * sentence itself. A verb found elsewhere describes a different act.
 */
const NEAR: Readonly<Record<PartOfQuestion, number>> = { theme: 0.6, predicate: 0.4, light: 0.6 };
/** The same for a sentence that refers back: "It would be four metres high." */
const NEAR_BACK: Readonly<Record<PartOfQuestion, number>> = { theme: 0.85, predicate: 0.4, light: 0.85 };
const back: ReadonlySet<string> = new Set(
  "he she it they his her its their this these those that".split(" "),
);
const ARTICLE: Readonly<Record<PartOfQuestion, number>> = { theme: 0.35, predicate: 0, light: 0.35 };
/** Multiplies the weight of a word in the sum. */
const WEIGHT: Readonly<Record<PartOfQuestion, number>> = { theme: 1, predicate: 1.5, light: 0.4 };
/** Maximum number of words to read for the theme of an article. */
const ARTICLE_TOKENS = 4000;

/**
 * Returns how much of a query the units `first` to `end` of an article match, together with their surroundings: 0 to
 * 1, by the weight and position of the words.
 */
type ShareOfWords = (first: number, end: number) => number;

/** Prepares a query; anything matches one without words. */
export function shareOfWordsBy(index: SearchIndex, query: Query): ShareOfWords {
  const parts = query.terms.map(({ form }) => partOfQuestion(form));
  const weights = query.terms.map(({ idf }, term) => idf * WEIGHT[parts[term] ?? "theme"]);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const worthOf = onceForEachForm(index, worthByStem(index, query));
  const worthIn = (from: number, to: number): Float32Array => {
    const worth = new Float32Array(weights.length);
    const end = index.tokenStart[to] ?? 0;
    for (let token = index.tokenStart[from] ?? 0; token < end; token += 1) {
      const own = worthOf(index.tokenForm[token] ?? 0);
      if (own !== undefined) raise(worth, own, 1);
    }
    return worth;
  };
  /** Article -> the worth of each term anywhere in it. */
  const themes = new Map<number, Float32Array>();
  const themeOf = (article: number): Float32Array => {
    const theme = themes.get(article) ?? worthIn(...unitsOfTheme(index, article));
    themes.set(article, theme);
    return theme;
  };
  return (first, end) => {
    if (all === 0) return 1;
    const own = worthIn(first, end);
    const near = worthIn(...surroundings(index, first));
    const theme = themeOf(index.unitArticle[first] ?? 0);
    const opening = index.forms[index.tokenForm[index.tokenStart[first] ?? 0] ?? 0] ?? "";
    const nearWorth = back.has(opening) ? NEAR_BACK : NEAR;
    const covered = weights.map((weight, term) => {
      const part = parts[term] ?? "theme";
      const worth = Math.max(
        own[term] ?? 0,
        nearWorth[part] * (near[term] ?? 0),
        ARTICLE[part] * (theme[term] ?? 0),
      );
      return weight * worth;
    });
    return covered.reduce((sum, one) => sum + one, 0) / all;
  };
}

/** The units of the same paragraph, and the preceding unit. */
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

/** The units of an article to read for its theme. */
function unitsOfTheme(index: SearchIndex, article: number): readonly [number, number] {
  const first = index.articleUnit[article] ?? 0;
  let end = index.articleUnit[article + 1] ?? 0;
  while (end > first && (index.tokenStart[end] ?? 0) - (index.tokenStart[first] ?? 0) > ARTICLE_TOKENS)
    end -= 1;
  return [first, end];
}
