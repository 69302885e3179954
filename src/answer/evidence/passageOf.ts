import type { Article } from "../../corpus/article.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Candidate } from "./candidate.ts";
import { isQuestion, replyTo } from "./replyTo.ts";

/** Most UTF-16 units of a sentence with its neighbours; a longer sentence stands alone. */
const LONGEST = 600;

/** Article's place -> sentence's number -> how likely it is to answer, against the best: 0 to 1; one that is not here is hopeless. */
export type Chances = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The chances of scored sentences: the scores are logits, best first. */
export function chancesOf(
  scored: readonly { readonly candidate: Candidate; readonly score: number }[],
): Chances {
  const best = scored[0]?.score ?? 0;
  const chances = new Map<number, Map<number, number>>();
  for (const { candidate, score } of scored) {
    const own = chances.get(candidate.place) ?? new Map<number, number>();
    chances.set(candidate.place, own.set(candidate.number, Math.exp(score - best)));
  }
  return chances;
}

/**
 * What of an article is shown for a sentence: with as much around it as is read at a glance, and of all such passages the one
 * most likely to hold the answer, the sum of its sentences' chances. Where that is equal, what follows comes before what
 * precedes, since news explains after it tells ("... will be appealed. It says that ..."). Nothing that is `shown` already is
 * shown again. A question is shown with its reply.
 */
export function passageOf(
  { place, article, sentence, number }: Candidate,
  chances: Chances = new Map(),
  shown: readonly Span[] = [],
): Span {
  const reply = isQuestion(article.text, sentence) ? replyTo(article, sentence) : undefined;
  if (reply !== undefined) return reply;
  const { sentences } = article;
  const isFree = (at: number): boolean => {
    const one = sentences[at];
    return one !== undefined && !shown.some((span) => overlaps(span, one));
  };
  const isTogether = (at: number): boolean => follows(article, at) && isFree(at) && isFree(at + 1);
  const startOf = (at: number): number => sentences[at]?.start ?? sentence.start;
  const endOf = (at: number): number => sentences[at]?.end ?? sentence.end;
  const ofArticle = chances.get(place);
  const chanceOf = (from: number, to: number): number =>
    Array.from({ length: to - from + 1 }, (_, at) => ofArticle?.get(from + at) ?? 0).reduce(
      (sum, one) => sum + one,
      0,
    );

  let best = { start: sentence.start, end: sentence.end, chance: -1 };
  for (let first = number; ; first -= 1) {
    let last = number;
    while (isTogether(last) && endOf(last + 1) - startOf(first) <= LONGEST) last += 1;
    const [end, chance] = [endOf(last), chanceOf(first, last)];
    if (chance > best.chance || (chance === best.chance && end === best.end))
      best = { start: startOf(first), end, chance };
    if (!isTogether(first - 1) || endOf(number) - startOf(first - 1) > LONGEST) break;
  }
  return { start: best.start, end: best.end };
}

/** Whether the sentence after the one at a place goes on in the same paragraph, or is one of the body in the next. */
function follows({ blocks, sentences }: Article, at: number): boolean {
  const [one, next] = [sentences[at], sentences[at + 1]];
  return (
    one !== undefined &&
    next !== undefined &&
    (one.block === next.block ||
      (next.block === one.block + 1 &&
        blocks[one.block]?.role === "body" &&
        blocks[next.block]?.role === "body"))
  );
}
