import { analyseQuery } from "../../search/analyseQuery.ts";
import type { Query } from "../../search/query.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { LEAST_SHARE, shareOfWordsBy } from "../evidence/shareOfWords.ts";
import { inquire } from "../evidence/inquiry.ts";
import { rank } from "../evidence/score.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Wording, withPlainWords, withRelatedWords, wordings } from "../evidence/widenQuery.ts";
import { type Asked, found, likely, nothing } from "../reply/makeAnswer.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { plainWordsIn } from "../question/slang.ts";
import type { KnownSpeaker } from "./knownSpeaker.ts";

/** Most excerpts in one answer. */
const SHOWN = 8;
/** If no words are certainly about the topic: how many to check, and how many to show. */
const LOOKED_AT = 200;
const NEAREST = 3;

/** Something the speaker said. */
interface Words {
  readonly article: number;
  readonly words: Span;
  readonly units: Units;
}

/** The same, with how much of the topic they and their surroundings match. */
interface Said extends Words {
  readonly share: number;
}

/** The units of the sentences with somebody's words, from the first to the one after the last. */
type Units = readonly [first: number, end: number];

/**
 * Shows a speaker's exact words: in article order or, with a topic, those about it, best first. Without quotations, it
 * shows reported speech.
 *
 * @param mentions where the speaker is named, for speakers who are never quoted
 */
export function quoteSpeaker(
  asked: Asked,
  { speaker, topic }: { readonly speaker: KnownSpeaker; readonly topic: string },
  snapshot: Snapshot,
  mentions: readonly Excerpt[] = [],
): Answer {
  const literal = topicQuery(snapshot, topic);
  const words = wordsOf(snapshot, speaker, "quotations");
  const said = withShares(snapshot, words, literal);
  const [about, wording] = aboutTopic(said, (query) => withShares(snapshot, words, query), literal, snapshot);
  if (about.length > 0) {
    const ranked = literal.terms.length === 0 ? about : about.toSorted((a, b) => b.share - a.share);
    return found(
      asked,
      distinctExcerpts(ranked.map((one) => cite(snapshot, one))).slice(0, SHOWN),
      wording === "related" ? [notes.relatedWording] : [],
    );
  }
  const reported = withShares(snapshot, wordsOf(snapshot, speaker, "reported"), literal)
    .filter(({ share }) => share >= LEAST_SHARE.literal)
    .toSorted((a, b) => b.share - a.share);
  if (reported.length > 0)
    return found(asked, distinctExcerpts(reported.map((one) => cite(snapshot, one))).slice(0, SHOWN), [
      notes.onlyReported,
    ]);
  if (said.length === 0) return nothing(asked, mentions, mentions.length === 0 ? [] : [notes.neverQuoted]);
  const nearest = byEvidence(said, topic, snapshot);
  const shown = distinctExcerpts(nearest.map((one) => cite(snapshot, one))).slice(0, NEAREST);
  return said.every(({ share }) => share === 0)
    ? nothing(asked, shown, [notes.notAboutIt])
    : likely(asked, shown, [notes.perhapsAbout]);
}

/** Somebody's words, those whose sentences most likely answer a question about the topic first. */
function byEvidence(said: readonly Said[], topic: string, snapshot: Snapshot): readonly Said[] {
  const nearestByWords = said.toSorted((a, b) => b.share - a.share).slice(0, LOOKED_AT);
  const ranked = rank(
    inquire(snapshot, { cue: "open", rest: topic }),
    nearestByWords.flatMap(({ units: [first, end] }) =>
      Array.from({ length: end - first }, (_, at) => first + at),
    ),
  );
  const placeOf = ({ units: [first, end] }: Said): number => {
    const place = ranked.findIndex(({ candidate: { unit } }) => first <= unit && unit < end);
    return place < 0 ? ranked.length : place;
  };
  return nearestByWords
    .map((one) => ({ one, place: placeOf(one) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

const topicQuery = ({ index }: Snapshot, topic: string): Query =>
  withPlainWords(index, analyseQuery(index, topic), plainWordsIn(topic));

/** How much of a topic the best of somebody's quotations matches: 0 to 1. */
export function shareOf(speaker: KnownSpeaker, topic: string, snapshot: Snapshot): number {
  const words = wordsOf(snapshot, speaker, "quotations");
  return withShares(snapshot, words, topicQuery(snapshot, topic)).reduce(
    (most, { share }) => Math.max(most, share),
    0,
  );
}

/** Somebody's words about a topic, and the wording that found them. */
function aboutTopic(
  said: readonly Said[],
  sayingsFor: (query: Query) => readonly Said[],
  literal: Query,
  snapshot: Snapshot,
): readonly [readonly Said[], Wording] {
  for (const wording of wordings) {
    const list = wording === "literal" ? said : sayingsFor(withRelatedWords(snapshot.index, literal));
    const about = list.filter(({ share }) => share >= LEAST_SHARE[wording]);
    if (about.length > 0) return [about, wording];
  }
  return [[], "literal"];
}

/** The words of a speaker, in the order of the articles. */
function wordsOf(
  snapshot: Snapshot,
  { isSpeaker, articles }: KnownSpeaker,
  how: "quotations" | "reported",
): Words[] {
  return articles.flatMap((article) =>
    (snapshot.extractions[article]?.[how] ?? [])
      .filter((voice) => isSpeaker(voice, article))
      .flatMap((words) => {
        const units = unitsOf(snapshot, article, words);
        return units === undefined ? [] : { article, words, units };
      }),
  );
}

function withShares({ index }: Snapshot, all: readonly Words[], query: Query): Said[] {
  const share = shareOfWordsBy(index, query);
  return all.map(({ article, words, units }) => ({ article, words, units, share: share(...units) }));
}

function unitsOf({ index, articles }: Snapshot, article: number, words: Span): Units | undefined {
  const sentences = articles[article]?.sentences ?? [];
  const units: number[] = [];
  for (let unit = index.articleUnit[article] ?? 0; unit < (index.articleUnit[article + 1] ?? 0); unit += 1) {
    const sentence = sentences[index.unitSentence[unit] ?? -1];
    if (sentence !== undefined && overlaps(sentence, words)) units.push(unit);
  }
  const [first] = units;
  return first === undefined ? undefined : [first, first + units.length];
}

/** The sentences with somebody's words, with the words marked. */
function cite(snapshot: Snapshot, { article, words }: Said): Excerpt {
  const inside = (snapshot.articles[article]?.sentences ?? []).filter((sentence) =>
    overlaps(sentence, words),
  );
  const span = { start: inside[0]?.start ?? words.start, end: inside.at(-1)?.end ?? words.end };
  return makeExcerpt(snapshot, { article, span }, [words]);
}
