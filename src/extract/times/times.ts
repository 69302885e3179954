import type { Article, Block } from "../../corpus/article.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import type { Span } from "../../text/span.ts";
import type { TimeExpression } from "../extraction.ts";
import type { MentionedDate } from "./blockDates.ts";
import { reckonFrom } from "./anchors.ts";
import type { Expression } from "./expression.ts";
import { findExpressions } from "./findExpressions.ts";
import type { Period } from "./period.ts";
import { dayPeriod, isoEnds } from "./period.ts";
import type { Anchor } from "./reportDate.ts";
import { reportDate } from "./reportDate.ts";
import type { DateRole } from "./dateRole.ts";
import { dateRoleOf } from "./dateRole.ts";
import { tenseAround } from "./tense.ts";

/**
 * Every time expression of an article, in order. `language` (BCP 47) decides the day-month order of numeric dates if
 * the article does not state its language.
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
  let carried: readonly MentionedDate[] = [];
  return article.blocks.flatMap((block) => {
    const expressions = found.get(block);
    const read = expressions && resolveBlock(article, block, expressions, { carried, report });
    // The date a paragraph mentions last carries over to the next, but headings and pictures do not count.
    if (block.role === "body")
      carried = read?.spoken.filter(({ source }) => source.start >= block.start).slice(-1) ?? [];
    return read?.times ?? [];
  });
}

function moved(expression: Expression, by: number): Expression {
  return { ...expression, start: expression.start + by, end: expression.end + by };
}

function resolveBlock(
  article: Article,
  block: Block,
  expressions: readonly Expression[],
  { carried, report }: { readonly carried: readonly MentionedDate[]; readonly report: Anchor | undefined },
): { readonly times: readonly TimeExpression[]; readonly spoken: readonly MentionedDate[] } {
  const text = article.text.slice(block.start, block.end);
  const speak = (period: Period, { start, end }: Span): MentionedDate => {
    let dateRole: DateRole | undefined;
    return {
      period,
      source: { start, end },
      sentence: lastStartingBy(article.sentences, start),
      // Computed only if years disagree, which is rare.
      dateRole: () => {
        dateRole ??= dateRoleOf(text, { start: start - block.start, end: end - block.start }, period);
        return dateRole;
      },
    };
  };
  const stated = expressions.flatMap((expression): MentionedDate[] => {
    const period = expression.basis === "itself" ? expression.reckon(dayPeriod(0), undefined) : undefined;
    return period === undefined ? [] : [speak(period, expression)];
  });
  const byStart = new Map(stated.map((spoken) => [spoken.source.start, spoken]));
  const spoken: MentionedDate[] = [...carried];
  const times = expressions.flatMap((expression): TimeExpression[] => {
    const { start, end } = expression;
    const place = { start, end };
    if (expression.basis === "itself") {
      const own = byStart.get(start);
      const ends = own === undefined ? undefined : isoEnds(own.period);
      if (own !== undefined) spoken.push(own);
      return ends === undefined ? [] : [{ ...place, ...ends, certainty: "stated" }];
    }
    const sentence = lastStartingBy(article.sentences, start);
    const known = { text, role: block.role, start: block.start, report, stated, spoken, sentence };
    const tense = tenseOf(article, article.sentences[sentence] ?? block, block, expression);
    const anchored = reckonFrom(known, expression, tense);
    const ends = anchored === undefined ? undefined : isoEnds(anchored.period);
    if (anchored === undefined || ends === undefined) return [{ ...place, certainty: "unanchored" }];
    spoken.push(speak(anchored.period, place));
    return [{ ...place, ...ends, certainty: "derived", anchor: anchored.source }];
  });
  return { times, spoken };
}

function tenseOf(
  article: Article,
  sentence: Span,
  block: Span,
  { start, end }: Span,
): ReturnType<typeof tenseAround> {
  const around = end <= sentence.end ? sentence : block;
  const text = article.text.slice(around.start, around.end);
  return tenseAround(text, start - around.start, end - around.start);
}

/** The index of the last of some sorted spans that starts at or before a place; -1 if there is none. */
const lastStartingBy = (spans: readonly Span[], place: number): number =>
  partitionPoint(0, spans.length, (at) => (spans[at]?.start ?? Infinity) <= place) - 1;
