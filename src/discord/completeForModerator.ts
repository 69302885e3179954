import type { AutocompleteInteraction } from "discord.js";
import type { ModeratorCommand } from "../../commands/moderator.ts";
import { labelText } from "../render/discord/inlineText.ts";
import { AUTOCOMPLETE_CHOICES, AUTOCOMPLETE_TEXT } from "../render/discord/discordLimits.ts";
import { describeSchedule } from "../schedule/describeSchedule.ts";
import { readDigests } from "../store/digests.ts";
import type { Moderation } from "./botContext.ts";
import { isModerator } from "./isModerator.ts";

/** Suggests articles or digests while a moderator types; suggests nothing to others. */
export async function completeForModerator(
  interaction: AutocompleteInteraction,
  command: ModeratorCommand,
  { services, roleId }: Moderation,
): Promise<{ name: string; value: string }[]> {
  if (!isModerator(interaction, roleId) || interaction.guildId === null) return [];
  const { name, value } = interaction.options.getFocused(true);
  const subcommand = command.subcommands.find((one) => one.name === interaction.options.getSubcommand(false));
  const completes = subcommand?.options.find((option) => option.name === name)?.completes;
  const typed = value.toLowerCase();
  const offered = completes === undefined ? [] : await offer(completes, value, interaction, services);
  return offered
    .filter((one) => one.value.length <= AUTOCOMPLETE_TEXT)
    .filter((one) => `${one.label} ${one.value}`.toLowerCase().includes(typed))
    .slice(0, AUTOCOMPLETE_CHOICES)
    .map((one) => ({ name: labelText(one.label, AUTOCOMPLETE_TEXT), value: one.value }));
}

async function offer(
  completes: "articles" | "digests",
  typed: string,
  { guild, guildId }: AutocompleteInteraction,
  { coverage, store }: Moderation["services"],
): Promise<{ label: string; value: string }[]> {
  if (completes === "articles") {
    const { articles, retracted = [] } = await coverage.openTyped("headlines", typed);
    return [...articles, ...retracted].map(({ headline, file }) => ({ label: headline, value: file }));
  }
  const digests = await readDigests(store.db, guildId ?? "");
  return digests.map((digest) => {
    const channel = guild?.channels.cache.get(digest.channel)?.name ?? "a channel that is gone";
    const topic = digest.about === null ? "" : `, about ${digest.about}`;
    return { label: `#${channel}: ${describeSchedule(digest)}${topic}`, value: digest.id };
  });
}
