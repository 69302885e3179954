import { OverwriteType, type RoleFlags, type APIRole, type APIUser } from "discord-api-types/v10";
import { permission } from "./permissions.ts";
import type { Rules } from "./rules.ts";
import { snowflakes } from "./snowflakes.ts";
import { newSecret, type World } from "./world.ts";
import type { Account, Channel } from "./guild.ts";

const everybodyMay =
  permission.viewChannel |
  permission.sendMessages |
  permission.embedLinks |
  permission.attachFiles |
  permission.readHistory |
  permission.useCommands;

const moderatorsMay =
  permission.manageGuild | permission.manageChannels | permission.manageMessages | permission.moderateMembers;

// The enumeration has no name for 0.
const none: unknown = 0;

/** The channels of the guild; `botLacks` lists permissions the bot lacks there, to test its errors. */
const channels = [
  { name: "newsroom", topic: "Ask about the coverage: type / and choose a command.", botLacks: 0n },
  { name: "digests", topic: "What is new in the coverage, on a schedule.", botLacks: 0n },
  { name: "read-only", topic: "The bot may read here but not write.", botLacks: permission.sendMessages },
  { name: "editors", topic: "The bot cannot see this channel.", botLacks: permission.viewChannel },
] as const;

/** Creates a guild with a member, a moderator and the bot. */
export function createWorld(clock: () => number, random: () => number, rules: Rules): World {
  const newId = snowflakes(clock);
  const joinedAt = new Date(clock()).toISOString();
  const guild = { id: newId(), name: "The Newsroom", ownerId: newId() };
  const role = (name: string, permissions: bigint, position: number, id = newId()): APIRole => ({
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: permissions.toString(),
    managed: false,
    mentionable: false,
    flags: none as RoleFlags,
  });
  const everyone = role("@everyone", everybodyMay, 0, guild.id);
  const moderators = role("Moderator", moderatorsMay, 2);
  const bots = role("Cuttings", 0n, 1);
  const account = (username: string, name: string, roles: readonly APIRole[], bot: boolean): Account => {
    const user: APIUser = {
      id: newId(),
      username,
      global_name: bot ? null : name,
      discriminator: bot ? "0001" : "0",
      avatar: null,
      bot,
    };
    return { user, roles: [everyone, ...roles], joinedAt };
  };
  const bot = account("Cuttings", "Cuttings", [bots], true);
  const member = account("sam", "Sam", [], false);
  const moderator = account("robin", "Robin", [moderators], false);
  const inGuild: Channel[] = channels.map(({ name, topic, botLacks }, position) => ({
    id: newId(),
    name,
    topic,
    position,
    overwrites:
      botLacks === 0n
        ? []
        : [{ id: bots.id, type: OverwriteType.Role, allow: "0", deny: botLacks.toString() }],
  }));
  const direct: Channel[] = [member, moderator].map((recipient) => ({
    id: newId(),
    name: `direct-${recipient.user.username}`,
    topic: "Direct messages with the bot.",
    position: 0,
    overwrites: [],
    recipient,
  }));
  return {
    clock,
    random,
    newId,
    rules,
    token: `${Buffer.from(bot.user.id).toString("base64url")}.rehearsal.${newSecret(random)}`,
    application: { id: bot.user.id, name: "Cuttings" },
    guild,
    bot,
    member,
    moderator,
    roles: [everyone, bots, moderators],
    channels: [...inGuild, ...direct],
    messages: new Map(),
    interactions: new Map(),
    files: new Map(),
    nonces: new Map(),
    sent: [],
    listeners: new Set(),
    commands: [],
    url: "",
    online: false,
  };
}
