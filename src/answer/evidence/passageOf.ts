import type { Article } from "../../corpus/article.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { continues } from "./continuedUnit.ts";
import type { Candidate } from "./candidate.ts";
import { replyTo } from "./replyTo.ts";

/** Maximum length of a sentence with its neighbours, in UTF-16 units; a longer sentence is shown alone. */
const LONGEST = 600;

/** The same for the passages of a likely answer, first and later ones: what is less certain needs more of its context. */
const WIDE = 800;
const BESIDE_WIDE = 500;

/** Maximum length of the next passage of a likely answer; all together are as long as those of a certain one. */
export const longestIfLikely = (shown: number): number => (shown === 0 ? WIDE : BESIDE_WIDE);

/**
 * Article index -> sentence number -> how likely the sentence answers, relative to the best: 0 to 1. A missing
 * sentence counts as 0.
 */
export type Chances = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The chances of scored sentences, best first; the scores are logits. */
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

/** A passage, with the sum of its sentences' chances, and their share of the chances of all sentences of its article. */
export interface WeighedPassage extends Span {
  readonly chance: number;
  readonly share: number;
}

/**
 * The passage to show for a sentence: as much around it as a reader takes in at a glance. Of all such passages it is the
 * one most likely to contain the answer, by the sum of its sentences' chances. If several are equal, later context wins
 * over earlier, because news states first and explains afterwards ("... will be appealed. It says that ..."). Nothing in
 * `shown` is shown again. A question is shown with its reply.
 *
 * @param longest maximum length, in UTF-16 units
 */
export function passageOf(
  { place, article, sentence, number }: Candidate,
  chances: Chances = new Map(),
  shown: readonly Span[] = [],
  longest = LONGEST,
): WeighedPassage {
  const { sentences } = article;
  const isFree = (at: number): boolean => {
    const one = sentences[at];
    return one !== undefined && !shown.some((span) => overlaps(span, one));
  };
  const isTogether = (at: number): boolean => follows(article, at) && isFree(at) && isFree(at + 1);
  const startOf = (at: number): number => sentences[at]?.start ?? sentence.start;
  const endOf = (at: number): number => sentences[at]?.end ?? sentence.end;
  const ofArticle = chances.get(place);
  const chanceOf = (from: number, to: number): number => {
    let sum = 0;
    for (let at = from; at <= to; at += 1) sum += ofArticle?.get(at) ?? 0;
    return sum;
  };

  const all = chanceOf(0, sentences.length - 1);
  const withShare = (span: Span, chance: number): WeighedPassage => ({
    start: span.start,
    end: span.end,
    chance,
    share: all === 0 ? 1 : chance / all,
  });

  const reply = replyTo(article, sentence);
  if (reply !== undefined) return withShare(reply, chanceOf(number, number));
  const needsBefore =
    continues(article, sentence) && isTogether(number - 1) && endOf(number) - startOf(number - 1) <= longest;
  let best = { start: sentence.start, end: sentence.end, chance: -1 };
  for (let first = needsBefore ? number - 1 : number; ; first -= 1) {
    let last = number;
    while (isTogether(last) && endOf(last + 1) - startOf(first) <= longest) last += 1;
    const [end, chance] = [endOf(last), chanceOf(first, last)];
    if (chance > best.chance || (chance === best.chance && end === best.end))
      best = { start: startOf(first), end, chance };
    if (!isTogether(first - 1) || endOf(number) - startOf(first - 1) > longest) break;
  }
  return withShare(best, best.chance);
}

/** Whether the next sentence is in the same paragraph, or in the next body paragraph. */
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
