import { analyseQuery } from "../../search/analyseQuery.ts";
import { searchSentences } from "../../search/searchSentences.ts";
import { normalise } from "../../text/normalise.ts";
import { overlaps } from "../../text/span.ts";
import { leastShare, shareOfWordsBy } from "../evidence/shareOfWords.ts";
import type { Asking } from "../question/asking.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Asked, found } from "../reply/makeAnswer.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import type { Snapshot } from "../snapshot.ts";

/** Sentences examined. */
const LOOKED_AT = 40;
/** Most excerpts in one answer. */
const SHOWN = 3;
/** Added to the share for the exact words, so that they come first. */
const VERBATIM = 1;

/** Who said something: the quotations with the given words, exactly or nearly; `undefined` if there are none. */
export function whoSaid(asked: Asked, { rest, quoted }: Asking, snapshot: Snapshot): Answer | undefined {
  const words = quoted?.join(" ") ?? rest;
  const wanted = (quoted ?? [rest]).map((text) => normalise(text).text.replace(/^[\W_]+|[\W_]+$/gu, ""));
  const query = analyseQuery(snapshot.index, words);
  const shareOf = shareOfWordsBy(snapshot.index, query);
  const hits: { readonly excerpt: Excerpt; readonly share: number }[] = [];
  for (const { article, sentence: place, unit } of searchSentences(snapshot.index, query, {
    limit: LOOKED_AT,
    isExplained: false,
  })) {
    const source = snapshot.articles[article];
    const sentence = source?.sentences[place];
    if (source === undefined || sentence === undefined) continue;
    const spoken = (snapshot.extractions[article]?.quotations ?? []).filter((one) => overlaps(one, sentence));
    const text = normalise(source.text.slice(sentence.start, sentence.end)).text;
    const isVerbatim = wanted.every((one) => one !== "" && text.includes(one));
    const share = shareOf(unit, unit + 1);
    if (!isVerbatim && (spoken.length === 0 || share < leastShare())) continue;
    const span = { start: sentence.start, end: sentence.end };
    hits.push({
      excerpt: makeExcerpt(snapshot, { article, span }, spoken),
      share: share + (isVerbatim ? VERBATIM : 0) + (spoken.length > 0 ? VERBATIM : 0),
    });
  }
  if (hits.length === 0) return undefined;
  const ranked = hits.toSorted((a, b) => b.share - a.share).map(({ excerpt }) => excerpt);
  return found(asked, distinctExcerpts(ranked).slice(0, SHOWN));
}
