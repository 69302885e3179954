import type { Answer } from "../reply/answer.ts";
import { compareArticles } from "./compareArticles.ts";
import { answerBy, cite, stranger } from "./evidenceFor.ts";
import { judge } from "../evidence/decide.ts";
import { rank, type Ranked } from "../evidence/score.ts";
import { inquire } from "../evidence/inquiry.ts";
import { missingWord } from "../evidence/missingWord.ts";
import type { Asked } from "../reply/makeAnswer.ts";
import { readAsking } from "../question/readAsking.ts";
import { notes } from "../reply/notes.ts";
import { resolveName } from "../names/resolveName.ts";
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
  if (verdict.outcome === "nothing") return answerBy(asked, inquiry, verdict);
  const onTopic = withBestOfOthers(verdict.rivals, ranked).map((one) => cite(inquiry, one));
  const compared = compareArticles(asked, onTopic, snapshot);
  const said = missingWord(inquiry, verdict.passages) === undefined ? [] : [notes.relatedWording];
  return { ...compared, kind: verdict.outcome, notes: [...compared.notes, ...said] };
}

/** Adds the best sentence of each other article unless it is much less likely: different accounts rank apart. */
function withBestOfOthers(rivals: readonly Ranked[], ranked: readonly Ranked[]): Ranked[] {
  const [best] = ranked;
  const seen = new Set(rivals.map(({ candidate }) => candidate.place));
  // If one article has the exact words, another with only similar words is about something else.
  const isLiteral = (best?.candidate.literal.share ?? 0) > 0;
  const others = ranked.filter(({ score, candidate: { place, literal } }) => {
    if (best === undefined || score < best.score - FAR || seen.has(place)) return false;
    if (isLiteral && literal.share === 0) return false;
    seen.add(place);
    return true;
  });
  return [...rivals, ...others];
}
