import type { Query } from "../../search/query.ts";
import type { SearchIndex } from "../../search/searchIndex.ts";
import { mostShareBy } from "../evidence/mostShare.ts";
import { shareOfWordsBy } from "../evidence/shareOfWords.ts";
import type { Saying, Sayings } from "./sayings.ts";

/** Something that somebody said, with the share of the topic that it and its surroundings match. */
export interface SayingAbout extends Saying {
  readonly share: number;
}

/** The sayings that match at least a share of the topic, in order; articles without enough of its words are not read. */
export function* sayingsAbout(
  index: SearchIndex,
  sayings: Sayings,
  { query, least }: { readonly query: Query; readonly least: number },
): Generator<SayingAbout, undefined> {
  const shareOf = shareOfWordsBy(index, query);
  const mostOf = mostShareBy(index, query);
  for (const article of sayings.articles) {
    if (mostOf(article) < least) continue;
    for (const saying of sayings.in(article)) {
      const share = shareOf(...saying.units);
      if (share >= least) yield withShare(saying, share);
    }
  }
}

/** The `limit` sayings that match most of the topic, best first; equal ones in order. Stops reading once none can be among them. */
export function sayingsMostAbout(
  index: SearchIndex,
  sayings: Sayings,
  { query, limit }: { readonly query: Query; readonly limit: number },
): readonly SayingAbout[] {
  const shareOf = shareOfWordsBy(index, query);
  const mostOf = mostShareBy(index, query);
  const promising = sayings.articles
    .map((article) => ({ article, most: mostOf(article) }))
    .toSorted((a, b) => b.most - a.most);
  let best: SayingAbout[] = [];
  for (const { article, most } of promising) {
    const last = best[limit - 1];
    if (last !== undefined && (last.share > most || (last.share === most && last.article < article))) break;
    const said = sayings.in(article).map((saying) => withShare(saying, shareOf(...saying.units)));
    if (said.length === 0) continue;
    best = [...best, ...said].toSorted((a, b) => b.share - a.share || a.article - b.article).slice(0, limit);
  }
  return best;
}

const withShare = ({ article, words, units }: Saying, share: number): SayingAbout => ({
  article,
  words,
  units,
  share,
});
