import { DiscordjsError, DiscordjsErrorCodes, Events, type Client, type Interaction } from "discord.js";
import type { ModeratorCommand } from "../../commands/moderator.ts";
import { UserError } from "../errors.ts";
import type { BotContext } from "./botContext.ts";
import { connectionErrorCode } from "./connectionError.ts";
import { createClient } from "./createClient.ts";
import { declareCommands } from "./declareCommands.ts";
import { declareModeratorCommands } from "./declareModeratorCommands.ts";
import { describeError, hideSecrets } from "./describeError.ts";
import { inviteLink } from "./inviteLink.ts";
import { registerCommands } from "./registerCommands.ts";

/** Milliseconds to wait for a login that was begun before the connection is closed. */
const LOGIN = 3_000;

/** What a connection to Discord needs. */
export interface ConnectionOptions extends Pick<BotContext, "settings" | "commands" | "log"> {
  readonly moderatorCommands?: readonly ModeratorCommand[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** A connection to Discord, with the commands registered. */
export interface DiscordConnection {
  /**
   * Resolves once the commands are registered; rejects with a `UserError` if a person can fix the problem. If the connection
   * is closed before, it may resolve to a client that is about to be destroyed, or never settle.
   */
  readonly ready: Promise<Client<true>>;
  /** Resolves with a remedy if Discord closes the connection for good; never resolves if it is closed from here. */
  readonly lost: Promise<UserError>;
  /** Whether it is established and has not been closed from here. */
  isOpen(): boolean;
  /** Milliseconds since Discord last acknowledged a heartbeat; with only the `Guilds` intent, silence means nothing. */
  heartbeatAge(): number | undefined;
  /** Passes on the interactions that have already arrived, and all later ones; returns a function that stops this. */
  take(handle: (interaction: Interaction) => void): () => void;
  close(): Promise<void>;
}

/** Connects to Discord and registers the commands. Interactions wait until `take` is called. */
export function connect({
  settings,
  commands,
  moderatorCommands = [],
  log,
  clock,
}: ConnectionOptions): DiscordConnection {
  const client = createClient(settings);
  const waiting: Interaction[] = [];
  const hold = (interaction: Interaction): void => void waiting.push(interaction);
  client.on(Events.InteractionCreate, hold);
  client.on(Events.Error, (error) =>
    log.error({ err: describeError(error) }, "discord.js reported an error"),
  );
  client.on(Events.Warn, (warning) => log.warn({ warning: hideSecrets(warning) }, "discord.js warned"));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, err: describeError(error) }, "connection error"),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, "reconnecting"));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, "resumed"));
  let state: "opening" | "open" | "closed" = "opening";
  const isClosed = (): boolean => state === "closed";
  const lost = new Promise<UserError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (state !== "closed") resolve(closedForGood(code));
    });
  });

  async function open(): Promise<Client<true>> {
    const connected = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    const explain = (error: unknown): never => {
      throw openError(error, settings.discordApiUrl);
    };
    await client.login(settings.discordToken).catch(explain);
    const online = await Promise.race([connected, lost]);
    if (online instanceof UserError) throw online;
    if (isClosed()) return online;
    const declared = [
      ...declareCommands(commands, settings.privateByDefault),
      ...declareModeratorCommands(moderatorCommands),
    ];
    await registerCommands(online, declared, { settings, log }).catch(explain);
    if (isClosed()) return online;
    log.info({ servers: online.guilds.cache.size, commands: commands.length }, "ready");
    // All of its servers may be on other shards.
    if (online.guilds.cache.size === 0 && settings.discordShards === undefined)
      log.warn(
        { invite: inviteLink(online) },
        "the bot is not in any server yet: open the link to invite it",
      );
    state = "open";
    return online;
  }

  const ready = open();
  // Callers get the rejection when they await it; nobody may be waiting yet.
  ready.catch(() => undefined);
  return {
    ready,
    lost,
    isOpen: () => state === "open",
    heartbeatAge() {
      const acknowledged = client.ws.shards.map(({ lastPingTimestamp, ping }) => lastPingTimestamp + ping);
      const oldest = Math.min(...acknowledged);
      return Number.isFinite(oldest) && oldest > 0 ? clock() - oldest : undefined;
    },
    take(handle) {
      client.off(Events.InteractionCreate, hold);
      client.on(Events.InteractionCreate, handle);
      for (const interaction of waiting.splice(0)) handle(interaction);
      return () => void client.off(Events.InteractionCreate, handle);
    },
    async close() {
      const isOpening = state === "opening";
      state = "closed";
      // discord.js would continue a login, and leave its connection open.
      if (isOpening) await settled(ready);
      await client.destroy();
    },
  };
}

/** Resolves once a login has succeeded or failed, or has taken too long. */
async function settled(ready: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const long = new Promise((resolve) => (timer = setTimeout(resolve, LOGIN)));
  await Promise.race([ready.catch(() => undefined), long]);
  clearTimeout(timer);
}

function closedForGood(code: number): UserError {
  if (code === 4004) return badToken();
  return new UserError(
    `Discord closed the connection for good (code ${code}). Look up the code in Discord's list of gateway close codes.`,
  );
}

function badToken(): UserError {
  return new UserError(
    "Discord rejects DISCORD_TOKEN. Copy the token from the Bot page of the application at https://discord.com/developers/applications.",
  );
}

/** Explains what keeps the bot from connecting, if a person can fix it. */
function openError(error: unknown, api = "https://discord.com/api"): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return badToken();
  const code = connectionErrorCode(error);
  if (code !== undefined)
    return new UserError(
      `Discord cannot be reached at ${api} (${code}). Check the network and DISCORD_API_URL.`,
    );
  return error;
}
