import type { Answer } from "../reply/answer.ts";
import { compareArticles } from "./compareArticles.ts";
import { answerBy, cite, stranger } from "./evidenceFor.ts";
import { ALSO } from "../evidence/byPassage.ts";
import { FAR, firstOfEach, judge } from "../evidence/decide.ts";
import { rank, type Ranked } from "../evidence/score.ts";
import { inquire } from "../evidence/inquiry.ts";
import { missingWord } from "../evidence/missingWord.ts";
import type { Asked } from "../reply/makeAnswer.ts";
import { readAsking } from "../question/readAsking.ts";
import { notes } from "../reply/notes.ts";
import { resolveName } from "../names/resolveName.ts";
import { sameStoryAs } from "./sameStory.ts";
import { askWhichEntity } from "./askWhichEntity.ts";
import type { Snapshot } from "../snapshot.ts";
import { whoIs } from "./whoIs.ts";

/**
 * What each article says about a name or a topic, or in answer to a question, side by side.
 *
 * @param accounts the indices of the articles to compare, in both of which an answer is looked for; if none are given, the best for the topic
 */
export function compareOn(
  asked: Asked,
  topic: string,
  snapshot: Snapshot,
  accounts?: readonly number[],
): Answer {
  const resolved = resolveName(snapshot.directory, topic);
  if (resolved.kind === "one") {
    const { excerpts, notes: said } = whoIs(asked, resolved, snapshot);
    const compared = compareArticles(asked, excerpts, snapshot);
    return { ...compared, notes: [...said.filter((note) => note !== notes.undescribed), ...compared.notes] };
  }
  if (resolved.kind === "choices") return askWhichEntity(asked, resolved.entities);
  const asking = readAsking(topic, "compare");
  const inquiry = inquire(snapshot, asking);
  if (inquiry.strangerNear !== undefined) return stranger(asked, inquiry.strangerNear, snapshot);
  const ranked = rank(inquiry, {
    only: accounts?.flatMap((article) => unitsOf(snapshot, article)),
  });
  const verdict = judge(inquiry, ranked);
  const [best] = verdict.rivals;
  const told = best === undefined ? [] : otherAccounts(snapshot, best, ranked, accounts !== undefined);
  // Two accounts of one story are what was asked for, even if neither is sure to answer.
  const isOneStory = told.length > 0 && (best?.candidate.literal.share ?? 0) > 0;
  if (best === undefined || (verdict.outcome === "nothing" && !isOneStory))
    return answerBy(asked, inquiry, verdict);
  const others = told.length > 0 ? told : notFarBehind(best, ranked);
  const onTopic = withRivals(verdict.rivals, others, ranked).map((one) => cite(inquiry, one));
  const compared = compareArticles(asked, onTopic, snapshot);
  const said = missingWord(inquiry, verdict.passages) === undefined ? [] : [notes.relatedWording];
  return {
    ...compared,
    kind: verdict.outcome === "found" ? compared.kind : "likely",
    notes: [...compared.notes, ...said],
  };
}

/** The units of an article. */
function unitsOf({ index: { articleUnit } }: Snapshot, article: number): number[] {
  const first = articleUnit[article] ?? 0;
  return Array.from({ length: (articleUnit[article + 1] ?? first) - first }, (_, at) => first + at);
}

/**
 * The best sentence of each other article on the same story, however far apart they rank, because accounts of one thing may use
 * other words. One without a number or date is left out if the question asks for one.
 */
function otherAccounts(
  snapshot: Snapshot,
  best: Ranked,
  ranked: readonly Ranked[],
  areGiven: boolean,
): Ranked[] {
  if (areGiven) return firstOfOthers(best, ranked);
  const isOnStory = sameStoryAs(snapshot, best.candidate.place);
  return firstOfOthers(best, ranked).filter(
    ({ candidate, parts }) =>
      isOnStory(candidate.place) &&
      !parts.some(({ feature, value }) => feature === "measure missed" && value > 0),
  );
}

/** The best sentence of each other article that is not much less likely. */
function notFarBehind(best: Ranked, ranked: readonly Ranked[]): Ranked[] {
  // If one article has the exact words, another with only similar words is about something else.
  const isLiteral = best.candidate.literal.share > 0;
  return firstOfOthers(best, ranked).filter(
    ({ score, candidate: { literal } }) => score >= best.score - FAR && (!isLiteral || literal.share > 0),
  );
}

const firstOfOthers = (best: Ranked, ranked: readonly Ranked[]): Ranked[] =>
  firstOfEach(ranked).filter(({ candidate }) => candidate.place !== best.candidate.place);

/** The rivals from the articles to compare, and with each of the others the sentences of its article that are nearly as likely. */
function withRivals(
  rivals: readonly Ranked[],
  others: readonly Ranked[],
  ranked: readonly Ranked[],
): Ranked[] {
  const alike = others.flatMap((first) =>
    ranked.filter(
      ({ candidate, score }) => candidate.place === first.candidate.place && score >= first.score - ALSO,
    ),
  );
  const places = new Set([...rivals.slice(0, 1), ...alike].map(({ candidate }) => candidate.place));
  return [...new Set([...rivals.filter(({ candidate }) => places.has(candidate.place)), ...alike])];
}
