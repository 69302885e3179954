import type { Article, Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { TimeExpression } from "../extraction.ts";
import type { Spoken } from "./anchors.ts";
import { reckonFrom } from "./anchors.ts";
import type { Expression } from "./expression.ts";
import { findExpressions } from "./findExpressions.ts";
import { dayPeriod, isoEnds } from "./period.ts";
import type { Anchor } from "./reportDate.ts";
import { reportDate } from "./reportDate.ts";
import { tenseAround } from "./tense.ts";

/**
 * Every time expression of an article, in order of place. `language` (BCP 47) decides the day-month order of
 * figures where the article names no language of its own.
 */
export function extractTimes(article: Article, language: string): readonly TimeExpression[] {
  const found = new Map<Block, readonly Expression[]>();
  for (const block of article.blocks) {
    if (block.role === "boilerplate") continue;
    const text = article.text.slice(block.start, block.end);
    const expressions = findExpressions(text, article.details.language ?? language);
    if (expressions.length > 0)
      found.set(
        block,
        expressions.map((expression) => moved(expression, block.start)),
      );
  }
  if (found.size === 0) return [];
  const report = reportDate(article, found);
  return Array.from(found, ([block, expressions]) =>
    resolveBlock(article, block, expressions, report),
  ).flat();
}

function moved(expression: Expression, by: number): Expression {
  return { ...expression, start: expression.start + by, end: expression.end + by };
}

function resolveBlock(
  article: Article,
  block: Block,
  expressions: readonly Expression[],
  report: Anchor | undefined,
): readonly TimeExpression[] {
  const stated = expressions.flatMap((expression): Spoken[] => {
    const period = expression.basis === "itself" ? expression.reckon(dayPeriod(0), undefined) : undefined;
    return period === undefined ? [] : [{ period, source: { start: expression.start, end: expression.end } }];
  });
  const byStart = new Map(stated.map((spoken) => [spoken.source.start, spoken]));
  let last: Spoken | undefined;
  return expressions.flatMap((expression): TimeExpression[] => {
    const { start, end } = expression;
    const place = { start, end };
    if (expression.basis === "itself") {
      const own = byStart.get(start);
      const ends = own === undefined ? undefined : isoEnds(own.period);
      last = own ?? last;
      return ends === undefined ? [] : [{ ...place, ...ends, certainty: "stated" }];
    }
    const anchored = reckonFrom(
      { role: block.role, report, stated, last },
      expression,
      tenseOf(article, block, expression),
    );
    const ends = anchored === undefined ? undefined : isoEnds(anchored.period);
    if (anchored === undefined || ends === undefined) return [{ ...place, certainty: "unanchored" }];
    last = { period: anchored.period, source: place };
    return [{ ...place, ...ends, certainty: "derived", anchor: anchored.source }];
  });
}

function tenseOf(article: Article, block: Block, { start, end }: Span): ReturnType<typeof tenseAround> {
  const found = lastStartingBy(article.sentences, start);
  const sentence = found !== undefined && end <= found.end ? found : block;
  const text = article.text.slice(sentence.start, sentence.end);
  return tenseAround(text, start - sentence.start, end - sentence.start);
}

/** The last of some spans in order that starts at or before a place, by bisection. */
function lastStartingBy(spans: readonly Span[], place: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}
