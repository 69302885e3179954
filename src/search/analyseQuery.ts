import { contains, type Span } from "../text/span.ts";
import { stem } from "../text/stems.ts";
import { stopWords } from "../text/stopWords.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { answerTypeOf } from "./answerType.ts";
import { framingWords } from "./framingWords.ts";
import { articleIdf, unitIdf } from "./idf.ts";
import type { Alternative, Query, QueryTerm } from "./query.ts";
import { repairWord } from "./repairWord.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { splitWord } from "./splitWord.ts";
import { type QueryTables, queryTablesOf } from "./queryTables.ts";

/** Maximum length of a query, in UTF-16 units; the rest is ignored. */
const MAX_QUERY = 4000;
/** Maximum number of distinct content words; the rest are ignored. */
const MAX_TERMS = 96;
/** Maximum number of words to repair. */
const MAX_REPAIRS = 24;
/** Added to a word's weight when it is repeated; each further repetition adds less. */
const REPEAT = 0.2;
/** Weight of a framing word, such as "article" in "does the article mention". */
const FRAMING = 0.5;

/** What to ignore in a query. */
export interface QueryOptions {
  /** Spans that the caller handles itself, such as resolved names. */
  readonly ignore?: readonly Span[];
}

const within = (token: Span, spans: readonly Span[]): boolean => spans.some((span) => contains(span, token));

/** Reads a query: its content words with their stems, weights and repairs, and its "quoted phrases". Never throws. */
export function analyseQuery(index: SearchIndex, text: string, { ignore = [] }: QueryOptions = {}): Query {
  const tables = queryTablesOf(index);
  const cut = text.slice(0, MAX_QUERY);
  const tokens = tokenise(cut);
  const terms = new Map<string, QueryTerm>();
  let repairs = 0;
  tokens.forEach((token, place) => {
    if (stopWords.has(token.form) || within(token, ignore)) return;
    const seen = terms.get(token.form);
    if (seen !== undefined) {
      terms.set(token.form, { ...seen, weight: seen.weight + REPEAT / seen.weight });
      return;
    }
    if (terms.size >= MAX_TERMS) return;
    const literal = literalAlternatives(tables, tokens, place);
    if (literal.length > 0) {
      terms.set(token.form, termOf(index, token, literal, true));
      return;
    }
    if (repairs >= MAX_REPAIRS) {
      terms.set(token.form, termOf(index, token, [], false));
      return;
    }
    repairs += 1;
    const repaired = repairWord(index, token.form);
    const halves = repaired.length === 0 ? splitWord(tables, token) : [];
    for (const half of halves) {
      const number = tables.stemNumber.get(stem(half.form)) ?? 0;
      if (!terms.has(half.form)) {
        const split: Alternative = { stem: number, weight: 1, how: "repaired", form: half.form };
        terms.set(half.form, termOf(index, half, [split], false));
      }
    }
    if (halves.length === 0) terms.set(token.form, termOf(index, token, repaired, false));
  });
  return {
    text: cut,
    answerType: answerTypeOf(cut),
    terms: [...terms.values()],
    phrases: phrasesOf(tables, cut, ignore),
  };
}

/** The word itself, and the word that it forms with a neighbour ("cyber attack" if the corpus has "cyberattack"). */
function literalAlternatives(tables: QueryTables, tokens: readonly Token[], place: number): Alternative[] {
  const found: Alternative[] = [];
  const form = tokens[place]?.form ?? "";
  const own = tables.stemNumber.get(stem(form));
  if (own !== undefined) found.push({ stem: own, weight: 1, how: "exact", form });
  for (const [left, right] of [
    [tokens[place - 1], tokens[place]],
    [tokens[place], tokens[place + 1]],
  ]) {
    if (left === undefined || right === undefined || right.start - left.end > 1) continue;
    const joined = left.form + right.form;
    // Most pairs are not words, so check before stemming.
    const number = tables.formNumber.has(joined) ? tables.stemNumber.get(stem(joined)) : undefined;
    if (number !== undefined && number !== own) {
      found.push({ stem: number, weight: 1, how: "repaired", form: joined });
    }
  }
  return found;
}

function termOf(
  index: SearchIndex,
  token: Token,
  alternatives: readonly Alternative[],
  known: boolean,
): QueryTerm {
  const best = alternatives[0]?.stem;
  return {
    ...token,
    formNumber: queryTablesOf(index).formNumber.get(token.form) ?? -1,
    known,
    alternatives,
    idf: unitIdf(index, best),
    articleIdf: articleIdf(index, best),
    weight: framingWords.has(token.form) ? FRAMING : 1,
  };
}

/** Double-quoted phrases of two or more words, stop words included, if the corpus has every word. */
function phrasesOf(tables: QueryTables, text: string, ignore: readonly Span[]): number[][] {
  const phrases: number[][] = [];
  for (const match of text.matchAll(/["“”„«]([^"“”„«»]{3,300})["“”»]/gu)) {
    const start = match.index + 1;
    const tokens = tokenise(text, start, start + (match[1] ?? "").length);
    if (tokens.some((token) => within(token, ignore))) continue;
    const forms = tokens.map(({ form }) => tables.formNumber.get(form) ?? -1);
    if (forms.length > 1 && !forms.includes(-1)) phrases.push(forms);
  }
  return phrases;
}
