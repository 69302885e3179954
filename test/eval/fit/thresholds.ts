import type { Observed } from "./observe.ts";
import { share } from "./share.ts";

/** A question with the confidence of its best sentence, and whether that sentence answers. */
export interface Judged {
  readonly one: Observed;
  readonly confidence: number;
  readonly isTrue: boolean;
}

/** Sets that are unlike what people ask, so the thresholds are chosen without them. */
const UNLIKE_PEOPLE = new Set(["squad", "asked elsewhere", "look-alikes, tune"]);

/** How a list of questions fares with two thresholds. */
export function figures(list: readonly Judged[], found: number, likely: number) {
  const unanswerable = list.filter(({ one }) => !one.example.isAnswerable);
  return {
    right: share(list, ({ one, confidence, isTrue }) =>
      one.example.isAnswerable ? confidence >= likely && isTrue : confidence < found,
    ),
    wrong: share(
      list.filter(({ confidence }) => confidence >= found),
      ({ isTrue }) => !isTrue,
    ),
    shown: share(list, ({ confidence }) => confidence >= found),
    hedged: share(unanswerable, ({ confidence }) => confidence >= likely && confidence < found),
  };
}

/**
 * The lowest threshold for found that keeps wrong answers within the limit, and the lowest for likely that keeps hedged
 * ones within theirs, on questions over news.
 */
export function thresholdsFor(
  judged: readonly Judged[],
  { wrong, hedged }: { readonly wrong: number; readonly hedged: number },
) {
  const news = judged.filter(
    ({ one: { example } }) => !example.isAside && !UNLIKE_PEOPLE.has(example.source),
  );
  const steps = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
  // Each source counts equally, because the seeds have many questions and few articles.
  const groups = [...new Set(news.map(({ one }) => one.example.source))].map((source) =>
    news.filter(({ one }) => one.example.source === source),
  );
  const wrongAt = (step: number): number => {
    const found = groups.map((group) => share(group, ({ confidence }) => confidence >= step));
    const bad = groups.map((group) =>
      share(group, ({ confidence, isTrue }) => confidence >= step && !isTrue),
    );
    return bad.reduce((sum, one) => sum + one, 0) / found.reduce((sum, one) => sum + one, 0);
  };
  const hedgedAt = (from: number, step: number): number =>
    groups.reduce((sum, group) => sum + figures(group, from, step).hedged, 0) / groups.length;
  const found = steps.find((step) => wrongAt(step) <= wrong) ?? 0.99;
  const likely = steps.find((step) => step <= found && hedgedAt(found, step) <= hedged) ?? found;
  return { found, likely };
}
