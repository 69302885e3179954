import type { Article } from "../corpus/article.ts";
import type { Span } from "../text/span.ts";
import { occurrencesIn } from "./occurrences.ts";
import type { Query } from "./query.ts";
import type { SearchIndex } from "./searchIndex.ts";
import type { SentenceHit } from "./searchSentences.ts";
import { withSlots } from "./slots.ts";
import { workingOf } from "./working.ts";

/** What of an article is shown for a hit: whole sentences, and the words in them that answer. */
export interface ExcerptSpan extends Span {
  readonly highlights: readonly Span[];
}

/** A sentence shorter than this, in UTF-16 units, is shown with a neighbour. */
const SHORT = 120;
/** Most UTF-16 units of a sentence and its neighbour. */
const LONGEST = 300;

/**
 * The excerpt of a hit: its sentence, however long; a short one with the neighbour in its paragraph that has more of the question.
 * The highlights are the words matched and, for "who", "when" and "how many", the words of that kind.
 */
export function bestExcerpt(
  index: SearchIndex,
  query: Query,
  article: Article,
  hit: SentenceHit,
): ExcerptSpan {
  const sentence = article.sentences[hit.sentence] ?? { start: 0, end: 0, block: -1 };
  const highlights = joinRuns(article.text, [...hit.matches.map(({ span }) => span), ...hit.typed]);
  const { start, end } = sentence;
  if (end - start >= SHORT) return { start, end, highlights };
  const neighbours = [1, -1]
    .map((step) => ({ step, span: article.sentences[hit.sentence + step] }))
    .filter(({ span }) => span?.block === sentence.block)
    .map(({ step, span }) => ({
      start: Math.min(start, span?.start ?? start),
      end: Math.max(end, span?.end ?? end),
      weight: questionWeight(index, query, hit.unit + step),
    }))
    .filter((joined) => joined.end - joined.start <= LONGEST)
    .sort((a, b) => b.weight - a.weight);
  const [best] = neighbours;
  return { start: best?.start ?? start, end: best?.end ?? end, highlights };
}

/** Total weight of the distinct words of the question that a unit has. */
function questionWeight(index: SearchIndex, query: Query, unit: number): number {
  const working = workingOf(index);
  return withSlots(working, query, (slots) => {
    const start = index.tokenStart[unit] ?? 0;
    const found = new Set(
      occurrencesIn(index, working, slots, start, index.tokenStart[unit + 1] ?? start).map((o) => o.slot),
    );
    return [...found].reduce(
      (sum, { term, alternative }) => sum + term.idf * term.weight * alternative.weight,
      0,
    );
  });
}

/** Spans in order, those with only a space between them joined: "Dominic" "Murphy" is one highlight. */
function joinRuns(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last !== undefined && /^\s*$/u.test(text.slice(last.end, span.start))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      joined.push({ start: span.start, end: span.end });
    }
  }
  return joined;
}
