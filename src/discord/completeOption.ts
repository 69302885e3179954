import type { AutocompleteInteraction } from "discord.js";
import { labelText, oneLine } from "../render/discord/inlineText.ts";
import { AUTOCOMPLETE_CHOICES, AUTOCOMPLETE_TEXT } from "../render/discord/discordLimits.ts";
import type { BotContext } from "./botContext.ts";
import { completeForModerator } from "./completeForModerator.ts";

/** Suggests names or headlines for the text so far; always responds, with an empty list if necessary. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  { commands, coverage, complete, turns, moderation }: BotContext,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const forModerators = moderation?.commands.find((command) => command.name === interaction.commandName);
  if (moderation !== undefined && forModerators !== undefined) {
    await interaction.respond(await completeForModerator(interaction, forModerators, moderation));
    return;
  }
  const option = commands
    .find((command) => command.name === interaction.commandName)
    ?.options.find((candidate) => candidate.name === name);
  const typed = oneLine(value).slice(0, AUTOCOMPLETE_TEXT);
  const what = option?.completes;
  await turns.takeFirst();
  const found = what === undefined ? [] : complete(what, typed, await coverage.openTyped(what, typed));
  const choices = found
    .filter((choice) => choice.value !== "" && choice.value.length <= AUTOCOMPLETE_TEXT)
    .slice(0, AUTOCOMPLETE_CHOICES)
    .map((choice) => ({ name: labelText(choice.label, AUTOCOMPLETE_TEXT), value: choice.value }));
  await interaction.respond(choices);
}
