import { buildMessage, text } from "./buildMessage.ts";
import type { Message } from "./component.ts";
import { inlineText } from "./inlineText.ts";
import { markedMessage } from "./markedMessage.ts";

const NOTICE = 1_500;

/**
 * Replies to a message that cites an article corrected or retracted since; `mark` lets the bot find the reply again.
 */
export function correctionMessage(notice: string, mark: string): Message {
  const words = text(`**Correction.** ${inlineText(notice, NOTICE)}`);
  return markedMessage(buildMessage("corrected", [words], false), mark);
}
