import { buildMessage, buttonRows, text } from "./buildMessage.ts";
import type { ActionButton, Message } from "./component.ts";
import { labelText } from "./inlineText.ts";
import { BUTTON_LABEL } from "./limits.ts";
import { moderatorText, type Line } from "./moderatorMessage.ts";

/** What a button of a question to a moderator says. */
export interface ConfirmationPress {
  readonly isYes: boolean;
  /** Which question it answers. */
  readonly id: string;
}

/** The layout of the fields, as in `customId.ts`. */
const LAYOUT = "1";
const form = /^1:(confirm|cancel):([\w-]{1,64})$/;

/** Asks a moderator, who alone sees it, before anything is done; `label` says on the button what will be. */
export function confirmationMessage(lines: readonly Line[], label: string, id: string): Message {
  const button = (style: 2 | 4, words: string, isYes: boolean): ActionButton => ({
    type: 2,
    style,
    label: labelText(words, BUTTON_LABEL),
    custom_id: writeConfirmationId({ isYes, id }),
  });
  const buttons = buttonRows([button(4, label, true), button(2, "Cancel", false)]);
  return buildMessage("choices", [text(moderatorText(lines)), ...buttons], true);
}

/** Writes the `custom_id` of such a button. */
function writeConfirmationId({ isYes, id }: ConfirmationPress): string {
  return [LAYOUT, isYes ? "confirm" : "cancel", id].join(":");
}

/** Reads such a `custom_id`; `undefined` for any other. */
export function readConfirmationId(customId: string): ConfirmationPress | undefined {
  const [, word, id] = form.exec(customId) ?? [];
  return id === undefined ? undefined : { isYes: word === "confirm", id };
}
