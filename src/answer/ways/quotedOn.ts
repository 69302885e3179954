import { judge } from "../evidence/decide.ts";
import { inquire } from "../evidence/inquiry.ts";
import { rank } from "../evidence/score.ts";
import type { Asking } from "../question/asking.ts";
import type { Answer } from "../reply/answer.ts";
import { type Asked, likely } from "../reply/makeAnswer.ts";
import { notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { overlaps } from "../../text/span.ts";
import { cite } from "./evidenceFor.ts";

/**
 * Quotations from the article that fits a topic best, whoever spoke: "reactions to the flood". At most `likely`;
 * `undefined` if no article has a word of the topic, or the best has no quotations.
 */
export function quotedOn(asked: Asked, asking: Asking, snapshot: Snapshot): Answer | undefined {
  const inquiry = inquire(snapshot, asking);
  if (inquiry.strangerNear !== undefined) return undefined;
  const ranked = rank(inquiry);
  const [best] = ranked;
  if (best === undefined || best.candidate.literal.share === 0) return undefined;
  const quoted = ranked.filter(
    ({ candidate: { place, sentence, extraction } }) =>
      place === best.candidate.place && extraction.quotations.some((one) => overlaps(one, sentence)),
  );
  const excerpts = judge(inquiry, quoted).passages.map((one) => cite(inquiry, one));
  return excerpts.length === 0 ? undefined : likely(asked, excerpts, [notes.anybodysWords]);
}
