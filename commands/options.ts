import { UserError } from "../src/errors.ts";
import type { ModeratorInput, ModeratorOption } from "./moderator.ts";

/** An option of a moderators' command that takes any text. */
export const textOption = (name: string, description: string, required = true): ModeratorOption => ({
  name,
  description,
  required,
  kind: "text",
});

/** An option that is on or, left out, off. */
export const flagOption = (name: string, description: string): ModeratorOption => ({
  name,
  description,
  required: false,
  kind: "flag",
});

/** What was filled in; throws a `UserError` for nothing but space. */
export function wantedText(input: Pick<ModeratorInput, "text">, option: string): string {
  const typed = input.text(option)?.trim() ?? "";
  if (typed === "") throw new UserError(`${option}: is empty. Write something.`);
  return typed;
}
