import { buildMessage, text } from "./buildMessage.ts";
import type { Message } from "./component.ts";
import { inlineText } from "./inlineText.ts";

const NOTICE = 1500;

/** Tells one person about a problem and its remedy; their own words in it stay plain text. */
export function noticeMessage(words: string, accent: "error" | "nothing" = "error"): Message {
  return buildMessage(accent, [text(inlineText(words, NOTICE))], true);
}
