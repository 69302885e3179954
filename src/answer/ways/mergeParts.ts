import type { Answer } from "../reply/answer.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";

/** How much an answer says, least first. */
const kinds: readonly Answer["kind"][] = ["nothing", "choices", "likely", "found"];
/** Most excerpts of each part. */
const PER_PART = 2;

/**
 * Merges the answers to the parts of one question: the best passage of each part first; choices only if no part has
 * another answer. The first answer keeps the question.
 */
export function mergeParts(first: Answer, others: readonly Answer[]): Answer {
  const all = [first, ...others];
  const most = Math.max(...all.map(({ kind }) => kinds.indexOf(kind)));
  const saying = all.filter(({ kind }) => kinds.indexOf(kind) === most);
  const [best = first] = saying;
  const inTurn = [...Array(PER_PART).keys()].flatMap((place) =>
    saying.flatMap(({ excerpts }) => excerpts.slice(place, place + 1)),
  );
  return {
    ...best,
    excerpts: distinctExcerpts(inTurn),
    related: best.kind === "nothing" ? distinctExcerpts(all.flatMap(({ related }) => related)) : best.related,
    notes: [...new Set(saying.flatMap(({ notes }) => notes))],
  };
}
