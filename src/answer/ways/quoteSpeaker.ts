import { analyseQuery } from "../../search/analyseQuery.ts";
import type { Query } from "../../search/query.ts";
import { overlaps } from "../../text/span.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { leastShare } from "../evidence/shareOfWords.ts";
import { answering } from "../evidence/answering.ts";
import { judge } from "../evidence/decide.ts";
import { inquire } from "../evidence/inquiry.ts";
import { rank } from "../evidence/score.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { withPlainWords, withRelatedWords, wordings } from "../evidence/widenQuery.ts";
import { type Asked, found, likely, nothing } from "../reply/makeAnswer.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { plainWordsIn } from "../question/slang.ts";
import type { KnownSpeaker } from "./knownSpeaker.ts";
import { type Sayings, sayingsOf } from "./sayings.ts";
import { type SayingAbout, sayingsAbout, sayingsMostAbout } from "./sayingsAbout.ts";

/** Most excerpts in one answer. */
const SHOWN = 8;
/** If no words are certainly about the topic: how many to check, and how many to show. */
const LOOKED_AT = 60;
const NEAREST = 3;

/** Somebody's words on a topic; all of them if the topic is empty. */
interface WantedWords {
  readonly speaker: KnownSpeaker;
  readonly topic: string;
}

/**
 * Shows a speaker's exact words: in article order or, with a topic, those about it, best first. Without quotations, it
 * shows reported speech.
 *
 * @param mentions where the speaker is named, for speakers who are never quoted
 */
export function quoteSpeaker(
  asked: Asked,
  wanted: WantedWords,
  snapshot: Snapshot,
  mentions: readonly Excerpt[] = [],
): Answer {
  return (
    wordsFound(asked, wanted, snapshot) ??
    wordsNear(asked, sayingsOf(snapshot, wanted.speaker, "quotations"), wanted.topic, snapshot) ??
    nothing(asked, mentions, mentions.length === 0 ? [] : [notes.neverQuoted])
  );
}

/** A speaker's words, if some are certainly about the topic. */
function wordsFound(asked: Asked, { speaker, topic }: WantedWords, snapshot: Snapshot): Answer | undefined {
  const literal = topicQuery(snapshot, topic);
  const said = sayingsOf(snapshot, speaker, "quotations");
  for (const wording of wordings) {
    const query = wording === "literal" ? literal : withRelatedWords(snapshot.index, literal);
    const excerpts = bestOf(sayingsAbout(snapshot.index, said, { query, least: leastShare() }), snapshot);
    if (excerpts.length > 0)
      return found(asked, excerpts, wording === "related" ? [notes.relatedWording] : []);
  }
  const reported = bestOf(
    sayingsAbout(snapshot.index, sayingsOf(snapshot, speaker, "reported"), {
      query: literal,
      least: leastShare(),
    }),
    snapshot,
  );
  return reported.length > 0 ? found(asked, reported, [notes.onlyReported]) : undefined;
}

/** Words that somebody may have said about a topic, or all of them if it is empty; `undefined` if none may be about it. */
export function wordsPerhaps(asked: Asked, wanted: WantedWords, snapshot: Snapshot): Answer | undefined {
  const answer =
    wanted.topic === ""
      ? wordsFound(asked, wanted, snapshot)
      : wordsNear(asked, sayingsOf(snapshot, wanted.speaker, "quotations"), wanted.topic, snapshot);
  return answer?.kind === "nothing" ? undefined : answer;
}

/** The words that are nearest to a topic, if no words are certainly about it; `undefined` if there are none at all. */
function wordsNear(asked: Asked, said: Sayings, topic: string, snapshot: Snapshot): Answer | undefined {
  const nearest = sayingsMostAbout(snapshot.index, said, {
    query: topicQuery(snapshot, topic),
    limit: LOOKED_AT,
  });
  const [first] = nearest;
  if (first === undefined) return undefined;
  const { best, confidence } = byEvidence(nearest, topic, snapshot);
  const { likely: least, onTopic } = answering();
  const shown = distinctOf(best, NEAREST, snapshot);
  const hasWords = first.share > 0;
  if (confidence < (hasWords ? onTopic : least))
    return nothing(asked, shown, [hasWords ? notes.hardlyAbout : notes.notAboutIt]);
  return likely(asked, shown, [notes.perhapsAbout]);
}

/** The sayings to show, best first. Stops reading once enough match in full, because nothing comes before these. */
function bestOf(said: Iterable<SayingAbout>, snapshot: Snapshot): readonly Excerpt[] {
  let full: readonly Excerpt[] = [];
  const others: SayingAbout[] = [];
  for (const one of said) {
    if (one.share < 1) others.push(one);
    else full = distinctExcerpts([...full, cite(snapshot, one)]);
    if (full.length === SHOWN) return full;
  }
  return distinctOf(
    others.toSorted((a, b) => b.share - a.share),
    SHOWN,
    snapshot,
    full,
  );
}

/** The excerpts of the first sayings, none inside another, after those that are shown already; at most `limit` in all. */
function distinctOf(
  said: readonly SayingAbout[],
  limit: number,
  snapshot: Snapshot,
  shown: readonly Excerpt[] = [],
): readonly Excerpt[] {
  let kept = shown;
  for (const one of said) {
    if (kept.length === limit) break;
    kept = distinctExcerpts([...kept, cite(snapshot, one)]);
  }
  return kept;
}

/** Words, those whose sentences most likely answer a question about the topic first, and the confidence that the best does. */
function byEvidence(
  said: readonly SayingAbout[],
  topic: string,
  snapshot: Snapshot,
): { readonly best: readonly SayingAbout[]; readonly confidence: number } {
  const inquiry = inquire(snapshot, { cue: "open", rest: topic });
  const ranked = rank(inquiry, {
    only: said.flatMap(({ units: [first, end] }) =>
      Array.from({ length: end - first }, (_, at) => first + at),
    ),
  });
  const placeOf = ({ units: [first, end] }: SayingAbout): number => {
    const place = ranked.findIndex(({ candidate: { unit } }) => first <= unit && unit < end);
    return place < 0 ? ranked.length : place;
  };
  const best = said
    .map((one) => ({ one, place: placeOf(one) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
  return { best, confidence: judge(inquiry, ranked).confidence };
}

const topicQuery = ({ index }: Snapshot, topic: string): Query =>
  withPlainWords(index, analyseQuery(index, topic), plainWordsIn(topic));

/** How much of a topic the best of somebody's quotations matches: 0 to 1. */
export function shareOf({ speaker, topic }: WantedWords, snapshot: Snapshot): number {
  const said = sayingsOf(snapshot, speaker, "quotations");
  const query = topicQuery(snapshot, topic);
  return sayingsMostAbout(snapshot.index, said, { query, limit: 1 })[0]?.share ?? 0;
}

/** The sentences with somebody's words, with the words marked. */
function cite(snapshot: Snapshot, { article, words }: SayingAbout): Excerpt {
  const inside = (snapshot.articles[article]?.sentences ?? []).filter((sentence) =>
    overlaps(sentence, words),
  );
  const span = { start: inside[0]?.start ?? words.start, end: inside.at(-1)?.end ?? words.end };
  return makeExcerpt(snapshot, { article, span }, [words]);
}
