import { judge } from "../evidence/decide.ts";
import { inquire } from "../evidence/inquiry.ts";
import { rank, type Ranked } from "../evidence/score.ts";
import { missingWord } from "../evidence/missingWord.ts";
import type { Asking } from "../question/asking.ts";
import type { Answer } from "../reply/answer.ts";
import { type Asked, likely } from "../reply/makeAnswer.ts";
import { noneSays, notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { overlaps } from "../../text/span.ts";
import { cite } from "./evidenceFor.ts";

/** Whether the passage to show has words in quotation marks; the sentence may only introduce them. */
const isQuoted = ({ candidate, passage }: Ranked): boolean =>
  candidate.extraction.quotations.some((quotation) => overlaps(quotation, passage));

/**
 * Quotations that may be meant if the speaker is unclear: "the mum of the lad who died, on the picket line". At most
 * `likely`; `undefined` if the question names somebody who is not in the coverage.
 */
export function quotedNear(asked: Asked, asking: Asking, snapshot: Snapshot): Answer | undefined {
  const inquiry = inquire(snapshot, asking);
  if (inquiry.strangerNear !== undefined) return undefined;
  const { outcome, passages } = judge(inquiry, rank(inquiry).filter(isQuoted));
  if (outcome === "nothing") return undefined;
  const unmet = missingWord(inquiry, passages);
  return likely(
    asked,
    passages.filter(isQuoted).map((one) => cite(inquiry, one)),
    [notes.whoseUnsure, ...(unmet === undefined ? [] : [noneSays(unmet)])],
  );
}
