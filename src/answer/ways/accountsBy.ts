import { searchArticles } from "../../search/searchArticles.ts";
import { firstOfEach } from "../evidence/decide.ts";
import { inquire } from "../evidence/inquiry.ts";
import { rank } from "../evidence/score.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Snapshot } from "../snapshot.ts";
import { byOutlet } from "./findArticles.ts";
import { sameStoryAs } from "./sameStory.ts";

/** Most articles on the topic whose story is looked for at the other outlet. */
const STORIES = 5;

/**
 * One article of each of two outlets to compare, for "courier vs wire". The first has the best sentence on the topic; the second
 * tells the same story or, if none does, has the best sentence of its outlet. Indices; `undefined` unless there are two.
 */
export function accountsBy(
  outlets: readonly [string, string],
  topic: string,
  snapshot: Snapshot,
): readonly number[] | undefined {
  const [ours = [], theirs = []] = outlets.map((outlet) =>
    byOutlet(snapshot, outlet).map(({ article }) => article),
  );
  if (ours.length === 0 || theirs.length === 0) return undefined;
  const isOurs = new Set(ours);
  const isTheirs = new Set(theirs);
  const onTopic = articlesFor(topic, snapshot).filter(
    (article) => isOurs.has(article) || isTheirs.has(article),
  );
  for (const article of onTopic.slice(0, STORIES)) {
    const isOnStory = sameStoryAs(snapshot, article);
    const other = (isOurs.has(article) ? theirs : ours).find((one) => one !== article && isOnStory(one));
    if (other !== undefined) return [article, other];
  }
  const best = [isOurs, isTheirs].map((own) => onTopic.find((article) => own.has(article)));
  const [first, second] = best;
  return first === undefined || second === undefined || first === second ? undefined : [first, second];
}

/** The articles with the best sentences for a topic, then those that have its words anywhere. */
function articlesFor(topic: string, snapshot: Snapshot): readonly number[] {
  const inquiry = inquire(snapshot, readAsking(topic, "compare"));
  const ranked = firstOfEach(rank(inquiry)).map(({ candidate }) => candidate.place);
  const others = searchArticles(snapshot.index, inquiry.related).map(({ article }) => article);
  return [...new Set([...ranked, ...others])];
}
