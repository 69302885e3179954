import { buildMessage, buttonRows, text } from "./buildMessage.ts";
import type { ActionButton, Message } from "./component.ts";
import { labelText } from "./inlineText.ts";
import { BUTTON_LABEL } from "./limits.ts";
import { moderatorText, type Line } from "./moderatorMessage.ts";

/** What a button for a moderator does: carries something out, cancels it, or asks for more in a form first. */
export interface ConfirmationPress {
  readonly kind: "confirm" | "cancel" | "form";
  /** What was remembered for it. */
  readonly id: string;
}

/** The layout of the fields, as in `customId.ts`. */
const LAYOUT = "1";
const layout = /^1:(confirm|cancel|form):([\w-]{1,64})$/;

/** Asks a moderator, who alone sees it, before anything is done; `label` says on the button what will be. */
export function confirmationMessage(
  lines: readonly Line[],
  { label, id, title }: { readonly label: string; readonly id: string; readonly title: string },
): Message {
  const buttons = buttonRows([
    confirmationButton(4, label, { kind: "confirm", id }),
    confirmationButton(2, "Cancel", { kind: "cancel", id }),
  ]);
  return buildMessage("choices", [text(moderatorText(lines, title)), ...buttons], true);
}

/** A button for a moderator; where nothing was asked, it does what it says at once. */
export function confirmationButton(style: 2 | 4, label: string, press: ConfirmationPress): ActionButton {
  return {
    type: 2,
    style,
    label: labelText(label, BUTTON_LABEL),
    custom_id: writeConfirmationId(press),
  };
}

/** Writes the `custom_id` of such a button, or of its form. */
export function writeConfirmationId({ kind, id }: ConfirmationPress): string {
  return [LAYOUT, kind, id].join(":");
}

/** Reads such a `custom_id`; `undefined` for any other. */
export function readConfirmationId(customId: string): ConfirmationPress | undefined {
  const [, kind, id] = layout.exec(customId) ?? [];
  return id === undefined ? undefined : { kind: kind as ConfirmationPress["kind"], id };
}
