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
export function confirmationMessage(
  lines: readonly Line[],
  { label, id, title }: { readonly label: string; readonly id: string; readonly title: string },
): Message {
  const buttons = buttonRows([
    confirmationButton(4, label, { isYes: true, id }),
    confirmationButton(2, "Cancel", { isYes: false, id }),
  ]);
  return buildMessage("choices", [text(moderatorText(lines, title)), ...buttons], true);
}

/** A button that answers such a question; by itself it does what it says at once. */
export function confirmationButton(style: 2 | 4, label: string, press: ConfirmationPress): ActionButton {
  return {
    type: 2,
    style,
    label: labelText(label, BUTTON_LABEL),
    custom_id: writeConfirmationId(press),
  };
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
