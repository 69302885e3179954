import type { ChatInputCommandInteraction } from "discord.js";
import type { Command } from "../../commands/command.ts";
import type { Question } from "../answer/question/question.ts";
import { UserError } from "../errors.ts";
import { tidyQuestion } from "../render/discord/questionHeading.ts";
import { oneLine } from "../render/discord/inlineText.ts";
import { NARROWING, QUESTION } from "../render/discord/discordLimits.ts";
import { typedText } from "../text/typedText.ts";

/**
 * Reads the input; throws a `UserError` if it is too long or blank. Discord checks this too, but only in its own
 * apps.
 */
export function readQuestion(
  command: Command,
  options: Pick<ChatInputCommandInteraction["options"], "getString">,
): Question {
  const filled: Partial<Record<keyof Question, string>> = {};
  for (const { name, required, fills } of command.options) {
    const typed = oneLine(typedText(options.getString(name) ?? ""));
    const limit = fills === "text" ? QUESTION : NARROWING;
    if (typed.length > limit)
      throw new UserError(
        `${name}: ${typed.length} characters is too long; the limit is ${limit}. Use fewer words.`,
      );
    if (required && !/[\p{L}\p{N}]/u.test(typed))
      throw new UserError(`${name}: contains no words. Enter a name or a few words to look for.`);
    if (typed !== "") filled[fills] = typed;
  }
  return tidyQuestion({ text: "", ...filled });
}
