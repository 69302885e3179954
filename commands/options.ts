import { UserError } from "../src/errors.ts";
import type { ModeratorInput, ModeratorOption } from "./moderator.ts";

/** An option of a moderator's command that takes any text. */
export const textOption = (name: string, description: string, required = true): ModeratorOption => ({
  name,
  description,
  required,
  kind: "text",
});

/** An option that is on or off; off if left out. */
export const flagOption = (name: string, description: string): ModeratorOption => ({
  name,
  description,
  required: false,
  kind: "flag",
});

/** The text of an option, trimmed; throws a `UserError` if it is blank. */
export function wantedText(input: Pick<ModeratorInput, "text">, option: string): string {
  const typed = input.text(option)?.trim() ?? "";
  if (typed === "") throw new UserError(`${option}: is empty. Enter some text.`);
  return typed;
}
