import type { ModeratorOption } from "./moderator.ts";

/** An option of a moderators' command that takes any text. */
export const textOption = (name: string, description: string, required = true): ModeratorOption => ({
  name,
  description,
  required,
  kind: "text",
});
