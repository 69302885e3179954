import { isDeepStrictEqual } from "node:util";
import { DiscordAPIError, Routes, type Client, type RESTPutAPIApplicationCommandsJSONBody } from "discord.js";
import { UserError } from "../errors.ts";
import { isObject } from "../render/discord/validate.ts";
import type { BotContext } from "./botContext.ts";
import { describeError } from "./describeError.ts";
import { inviteLink } from "./inviteLink.ts";
import { sendAgainIfCut } from "./sendAgainIfCut.ts";

const MISSING_ACCESS = 50001;
/** Bots are tried out in few servers; a bot in more than this is past that stage. */
const SERVERS = 10;

/** Discord's defaults for keys that a declaration leaves out. */
const defaults: Readonly<Record<string, unknown>> = {
  required: false,
  autocomplete: false,
  nsfw: false,
  description: "",
  default_member_permissions: null,
  options: [],
};
/** Keys that Discord adds to a declaration. */
const added = ["id", "application_id", "guild_id", "version", "dm_permission", "default_permission"];

/**
 * Updates Discord's commands to the declared ones, and sends only the differences. Commands are registered either in
 * the server from the settings or globally, never both. The other scope is cleared, because each command would
 * otherwise be offered twice.
 */
export async function registerCommands(
  client: Client<true>,
  declared: RESTPutAPIApplicationCommandsJSONBody,
  { settings, log }: Pick<BotContext, "settings" | "log">,
): Promise<void> {
  const { id } = client.application;
  const everywhere = Routes.applicationCommands(id);
  const guildId = settings.discordGuildId;
  try {
    if (guildId === undefined) {
      await overwrite(client, everywhere, declared, log);
      await clearServers(client, log);
      return;
    }
    await overwrite(client, Routes.applicationGuildCommands(id, guildId), declared, log);
    await overwrite(client, everywhere, [], log);
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.code === MISSING_ACCESS || error.status === 403))
      throw new UserError(
        `Discord does not let this bot register commands${guildId === undefined ? "" : ` in the server ${guildId}`}. ` +
          `Invite it with the scopes bot and applications.commands, and check DISCORD_GUILD_ID: ${inviteLink(client)}`,
      );
    throw error;
  }
}

/** Removes commands that were registered in single servers while the bot was tried out there. */
async function clearServers(client: Client<true>, log: BotContext["log"]): Promise<void> {
  const servers = client.guilds.cache.first(SERVERS);
  await Promise.all(
    servers.map(async ({ id }) => {
      try {
        await overwrite(client, Routes.applicationGuildCommands(client.application.id, id), [], log);
      } catch (error) {
        // Without the scope applications.commands, a server has no commands of its own.
        log.debug({ server: id, err: describeError(error) }, "could not read the commands of a server");
      }
    }),
  );
}

async function overwrite(
  client: Client,
  route: `/${string}`,
  declared: RESTPutAPIApplicationCommandsJSONBody,
  log: BotContext["log"],
): Promise<void> {
  const present: unknown = await sendAgainIfCut(() => client.rest.get(route));
  if (isSame(present, declared)) return;
  await sendAgainIfCut(() => client.rest.put(route, { body: declared }));
  log.info({ commands: declared.length }, "commands registered");
}

/** Whether Discord has exactly these commands, apart from order and defaults. */
export function isSame(present: unknown, declared: readonly unknown[]): boolean {
  if (!Array.isArray(present)) return false;
  const sorted = (commands: readonly unknown[]): unknown[] =>
    commands.map(normalise).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return isDeepStrictEqual(sorted(present), sorted(declared));
}

/** A declaration without Discord's additions and defaults, with sorted keys. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (!isObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key, item]) => !added.includes(key) && item !== undefined && item !== null)
    .filter(([key, item]) => !(key in defaults && isDeepStrictEqual(item, defaults[key])))
    .map(([key, item]) => [key, normalise(item)] as const)
    .sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries);
}
