import type { APIUser } from "discord-api-types/v10";
import { permissionsIn } from "./permissions.ts";
import type { World } from "./world.ts";
import type { Account, Channel } from "./guild.ts";

/** Somebody's permissions in a channel; in direct messages, all that a person can have. */
export function permissionsOf(world: World, account: Account, channel: Channel): bigint {
  const roles = channel.recipient === undefined ? account.roles : account.roles.slice(0, 1);
  return permissionsIn(world.guild.id, roles, channel.overwrites);
}

/** A user as in Discord's REST API. */
export function describeUser({ user }: Account): APIUser {
  return { ...user, banner: null, accent_color: null };
}

/** A guild member as in Discord's REST API and gateway. */
export function describeMember(world: World, account: Account): object {
  return {
    user: describeUser(account),
    nick: null,
    avatar: null,
    banner: null,
    roles: account.roles.map((role) => role.id).filter((id) => id !== world.guild.id),
    joined_at: account.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

/** A channel as in Discord's REST API and gateway. */
export function describeChannel(world: World, channel: Channel): object {
  const last = world.messages.get(channel.id)?.findLast((stored) => stored.onlyFor === undefined);
  const common = { id: channel.id, flags: 0, last_message_id: last?.message.id ?? null };
  if (channel.recipient !== undefined) {
    return { ...common, type: 1, recipients: [describeUser(channel.recipient)] };
  }
  return {
    ...common,
    type: 0,
    guild_id: world.guild.id,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    permission_overwrites: channel.overwrites,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_pin_timestamp: null,
  };
}

/** The guild as in Discord's REST API. */
export function describeGuild(world: World): Record<string, unknown> {
  return {
    id: world.guild.id,
    name: world.guild.name,
    owner_id: world.guild.ownerId,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    application_id: null,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    widget_enabled: false,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: "en-GB",
    features: [],
    emojis: [],
    stickers: [],
    roles: world.roles,
  };
}

/** The guild as the gateway sends it on connecting. */
export function describeFullGuild(world: World): object {
  const accounts = [world.bot, world.moderator, world.member];
  return {
    ...describeGuild(world),
    joined_at: world.bot.joinedAt,
    large: false,
    unavailable: false,
    member_count: accounts.length,
    members: accounts.map((account) => describeMember(world, account)),
    channels: world.channels
      .filter((channel) => channel.recipient === undefined)
      .map((channel) => describeChannel(world, channel)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The bot's application as in Discord's REST API. */
export function describeApplication(world: World): object {
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: "",
    summary: "",
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags: 0,
    team: null,
    owner: describeUser(world.moderator),
    bot: describeUser(world.bot),
    approximate_guild_count: 1,
    integration_types_config: { "0": {} },
  };
}
