import { buildMessage, text } from "./buildMessage.ts";
import type { Message } from "./component.ts";
import { inlineText } from "./inlineText.ts";

const NOTICE = 1_500;

/** Answers a message that cites an article which was corrected or retracted since; `mark` lets it be found again. */
export function correctionMessage(notice: string, mark: string): Message {
  return buildMessage(
    "nothing",
    [text(`**Correction.** ${inlineText(notice, NOTICE)}`), text(`-# ${mark}`)],
    false,
  );
}
