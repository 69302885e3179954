import { buildMessage, buttonRows, text } from "./buildMessage.ts";
import type { ActionButton, Message } from "./component.ts";
import { labelText } from "./inlineText.ts";
import { BUTTON_LABEL } from "./discordLimits.ts";
import { moderatorText, type Line } from "./moderatorMessage.ts";

/** What a button for a moderator does: carries something out, cancels it, or opens a form first. */
export interface ConfirmationPress {
  readonly kind: "confirm" | "cancel" | "form";
  /** The id of the pending confirmation. */
  readonly id: string;
}

/** The version of the field layout, as in `customId.ts`. */
const LAYOUT = "1";
const layout = /^1:(confirm|cancel|form):([\w-]{1,64})$/;

/** Asks a moderator to confirm before anything is done; `label` is the text on the confirm button. */
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

/** A button for a moderator; without a question first, pressing it acts immediately. */
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
