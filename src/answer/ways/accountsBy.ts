import { analyseQuery } from "../../search/analyseQuery.ts";
import { searchArticles } from "../../search/searchArticles.ts";
import { withPlainWords, withRelatedWords } from "../evidence/widenQuery.ts";
import { plainWordsIn } from "../question/slang.ts";
import type { Snapshot } from "../snapshot.ts";
import { byOutlet } from "./findArticles.ts";
import { sameStoryAs } from "./sameStory.ts";

/** Most articles on the topic whose story is looked for at the other outlet. */
const STORIES = 5;

/**
 * The articles of two outlets to compare, for "courier vs wire": the best on the topic, with the other outlet's on the same
 * story or else on the topic. Indices; `undefined` unless there are two.
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
  const { index } = snapshot;
  const literal = withPlainWords(index, analyseQuery(index, topic), plainWordsIn(topic));
  const isOurs = new Set(ours);
  const isTheirs = new Set(theirs);
  const onTopic = searchArticles(index, withRelatedWords(index, literal))
    .map(({ article }) => article)
    .filter((article) => isOurs.has(article) || isTheirs.has(article));
  for (const article of onTopic.slice(0, STORIES)) {
    const isOnStory = sameStoryAs(snapshot, article);
    const other = (isOurs.has(article) ? theirs : ours).find((one) => one !== article && isOnStory(one));
    if (other !== undefined) return [article, other];
  }
  const best = [isOurs, isTheirs].map((own) => onTopic.find((article) => own.has(article)));
  const [first, second] = best;
  return first === undefined || second === undefined || first === second ? undefined : [first, second];
}
