import type { Quotation } from "../extract/extraction.ts";
import { analyseQuery } from "../search/analyseQuery.ts";
import type { Span } from "../text/span.ts";
import type { Answer, Excerpt } from "./answer.ts";
import { coverageOf } from "./coverageOf.ts";
import { distinctExcerpts } from "./distinctExcerpts.ts";
import { type Asked, found, nothing } from "./kinds.ts";
import { makeExcerpt } from "./makeExcerpt.ts";
import type { Snapshot } from "./snapshot.ts";
import { withRelatedWords } from "./widenQuery.ts";

/** Most excerpts of one answer. */
const SHOWN = 8;
/** Share of the topic's words, by weight, that a quotation must have. */
const COVERAGE = 0.5;

const NEVER_QUOTED = "The coverage names this speaker, but quotes no words of theirs.";
const NOT_ABOUT_IT = "The coverage quotes this speaker, but not about this.";

/** A quotation of the speaker asked for, with how much of the topic it has. */
interface Said {
  readonly article: number;
  readonly quotation: Quotation;
  readonly share: number;
  readonly matched: readonly Span[];
}

/**
 * Shows the exact words of a speaker, in the order of the articles, or, with a topic, those about it, best first.
 *
 * @param isSpeaker whether a quotation is by the speaker who is asked for
 * @param mentions where the speaker is named, for when none of their words are quoted
 */
export function quoteSpeaker(
  asked: Asked,
  isSpeaker: (quotation: Quotation) => boolean,
  topic: string,
  snapshot: Snapshot,
  mentions: readonly Excerpt[],
): Answer {
  const literal = analyseQuery(snapshot.index, topic);
  const said = sayings(snapshot, isSpeaker, literal);
  if (said.length === 0) return nothing(asked, mentions, mentions.length === 0 ? [] : [NEVER_QUOTED]);
  const about = [literal, withRelatedWords(snapshot.index, literal)]
    .map((query) => sayings(snapshot, isSpeaker, query).filter(({ share }) => share >= COVERAGE))
    .find((list) => list.length > 0);
  if (about === undefined)
    return nothing(asked, distinctExcerpts(said.map((one) => cite(snapshot, one))).slice(0, 3), [
      NOT_ABOUT_IT,
    ]);
  const ranked = literal.terms.length === 0 ? about : about.toSorted((a, b) => b.share - a.share);
  return found(asked, distinctExcerpts(ranked.map((one) => cite(snapshot, one))).slice(0, SHOWN));
}

function sayings(
  snapshot: Snapshot,
  isSpeaker: (quotation: Quotation) => boolean,
  query: ReturnType<typeof analyseQuery>,
): Said[] {
  return snapshot.extractions.flatMap(({ quotations }, article) =>
    quotations.filter(isSpeaker).map((quotation): Said => {
      const { share, matched } = coverageOf(
        snapshot.index,
        query,
        snapshot.articles[article]?.text ?? "",
        quotation,
      );
      return { article, quotation, share, matched };
    }),
  );
}

/** The sentences that hold the quotation, with the words about the topic marked, else the quotation itself. */
function cite(snapshot: Snapshot, { article, quotation, matched }: Said): Excerpt {
  const inside = (snapshot.articles[article]?.sentences ?? []).filter(
    ({ start, end }) => start < quotation.end && quotation.start < end,
  );
  const span = { start: inside[0]?.start ?? quotation.start, end: inside.at(-1)?.end ?? quotation.end };
  return makeExcerpt(snapshot, article, span, matched.length > 0 ? matched : [quotation]);
}
