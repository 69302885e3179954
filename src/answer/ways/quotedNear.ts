import { judge } from "../evidence/decide.ts";
import { inquire } from "../evidence/inquiry.ts";
import { rank, type Ranked } from "../evidence/score.ts";
import { unmetWord } from "../evidence/unmetWord.ts";
import type { Asking } from "../question/asking.ts";
import type { Answer } from "../reply/answer.ts";
import { type Asked, likely } from "../reply/makeAnswer.ts";
import { noneSays, notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { overlaps } from "../../text/span.ts";
import { cite } from "./evidenceFor.ts";

/** Whether what would be shown has words in quotation marks: the sentence may only say whose they are. */
const isQuoted = ({ candidate, passage }: Ranked): boolean =>
  candidate.extraction.quotations.some((quotation) => overlaps(quotation, passage));

/**
 * Quoted words that may be those asked for, where it is not made out whose they are: "the mum of the lad who died, on the
 * picket line". Never surer than likely; nothing where the question names somebody whom the coverage does not have.
 */
export function quotedNear(asked: Asked, asking: Asking, snapshot: Snapshot): Answer | undefined {
  const inquiry = inquire(snapshot, asking);
  if (inquiry.strangerNear !== undefined) return undefined;
  const { outcome, passages } = judge(inquiry, rank(inquiry).filter(isQuoted));
  if (outcome === "nothing") return undefined;
  const unmet = unmetWord(inquiry, passages);
  return likely(
    asked,
    passages.filter(isQuoted).map((one) => cite(inquiry, one)),
    [notes.whoseUnsure, ...(unmet === undefined ? [] : [noneSays(unmet)])],
  );
}
