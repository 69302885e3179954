import type { Answer } from "../reply/answer.ts";
import { compareArticles } from "./compareArticles.ts";
import { answerBy, cite, stranger } from "./evidenceFor.ts";
import { decide } from "../evidence/decide.ts";
import { inquire, wordsAsked } from "../evidence/inquiry.ts";
import { unmetWord } from "../evidence/unmetWord.ts";
import type { Asked } from "../reply/kinds.ts";
import { namesIn } from "../question/namesInQuestion.ts";
import { readAsking } from "../question/readAsking.ts";
import { notes } from "../reply/notes.ts";
import { resolveName } from "../names/resolveName.ts";
import { whichOne } from "./whichOne.ts";
import type { Snapshot } from "../snapshot.ts";
import { whoIs } from "./whoIs.ts";

/** What each article says about a name or a topic, or to a question, side by side. */
export function compareOn(asked: Asked, topic: string, snapshot: Snapshot): Answer {
  const resolved = resolveName(snapshot.directory, topic);
  if (resolved.kind === "one") {
    const { excerpts, notes: said } = whoIs(asked, resolved, snapshot);
    const compared = compareArticles(asked, excerpts, snapshot);
    return { ...compared, notes: [...said.filter((note) => note !== notes.undescribed), ...compared.notes] };
  }
  if (resolved.kind === "choices") return whichOne(asked, resolved.entities);
  const asking = readAsking(topic, "compare");
  const { named, strangerNear } = namesIn(wordsAsked(asking), snapshot);
  if (strangerNear !== undefined) return stranger(asked, strangerNear, snapshot);
  const inquiry = inquire(snapshot, asking, named);
  const verdict = decide(inquiry);
  if (verdict.outcome === "nothing") return answerBy(asked, inquiry, verdict);
  const onTopic = verdict.rivals.map((one) => cite(inquiry, one));
  const compared = compareArticles(asked, onTopic, snapshot);
  const said = unmetWord(inquiry, verdict.passages) === undefined ? [] : [notes.relatedWording];
  return { ...compared, kind: verdict.outcome, notes: [...compared.notes, ...said] };
}
