import type { Answer } from "../reply/answer.ts";
import { compareArticles } from "./compareArticles.ts";
import { answerBy, cite, stranger } from "./evidenceFor.ts";
import { ALSO } from "../evidence/byPassage.ts";
import { firstOfEach, judge } from "../evidence/decide.ts";
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

/** How much less likely than the best a sentence of another article may be, as the logarithm of the ratio. */
const FAR = Math.log(100);

/** What each article says about a name or a topic, or in answer to a question, side by side. */
export function compareOn(asked: Asked, topic: string, snapshot: Snapshot): Answer {
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
  const ranked = rank(inquiry);
  const verdict = judge(inquiry, ranked);
  const onTopic = sentencesToCompare(snapshot, verdict.rivals, ranked).map((one) => cite(inquiry, one));
  const compared = compareArticles(asked, onTopic, snapshot);
  if (verdict.outcome === "nothing" && !isOneStory(snapshot, verdict.rivals, ranked))
    return answerBy(asked, inquiry, verdict);
  const said = missingWord(inquiry, verdict.passages) === undefined ? [] : [notes.relatedWording];
  return {
    ...compared,
    kind: verdict.outcome === "found" ? "found" : "likely",
    notes: [...compared.notes, ...said],
  };
}

/**
 * The sentences to compare: those nearly as likely as the best, and the best of each other article on the same story, because
 * accounts of one thing may be far apart in the ranking. Without such an article: the best of each article not far behind.
 */
function sentencesToCompare(
  snapshot: Snapshot,
  rivals: readonly Ranked[],
  ranked: readonly Ranked[],
): Ranked[] {
  const [best] = rivals;
  if (best === undefined) return [];
  const isOnStory = sameStoryAs(snapshot, best.candidate.place);
  const firsts = firstOfEach(ranked).filter(({ candidate }) => candidate.place !== best.candidate.place);
  const onStory = firsts.filter((one) => isOnStory(one.candidate.place) && !lacksMeasure(one));
  // If one article has the exact words, another with only similar words is about something else.
  const isLiteral = best.candidate.literal.share > 0;
  const near = firsts.filter(
    ({ score, candidate: { literal } }) => score >= best.score - FAR && (!isLiteral || literal.share > 0),
  );
  const others = (onStory.length > 0 ? onStory : near).flatMap((first) =>
    ranked.filter(
      ({ candidate, score }) => candidate.place === first.candidate.place && score >= first.score - ALSO,
    ),
  );
  const places = new Set([best, ...others].map(({ candidate }) => candidate.place));
  return [...new Set([...rivals.filter(({ candidate }) => places.has(candidate.place)), ...others])];
}

/** Whether the best sentence and one of another article tell the same story: then comparing them is what was asked for. */
function isOneStory(snapshot: Snapshot, [best]: readonly Ranked[], ranked: readonly Ranked[]): boolean {
  if (best === undefined || best.candidate.literal.share === 0) return false;
  const isOnStory = sameStoryAs(snapshot, best.candidate.place);
  return firstOfEach(ranked).some(
    (one) =>
      one.candidate.place !== best.candidate.place && isOnStory(one.candidate.place) && !lacksMeasure(one),
  );
}

/** Whether it has no number or date, and the question asks for one. */
const lacksMeasure = ({ parts }: Ranked): boolean =>
  parts.some(({ feature, value }) => feature === "measure missed" && value > 0);
