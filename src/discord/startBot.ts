import { DiscordjsError, DiscordjsErrorCodes, Events, type Client, type Interaction } from "discord.js";
import { asItStands } from "../answer/reply/asItStands.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { UserError } from "../errors.ts";
import type { BotContext } from "./botContext.ts";
import { connectionErrorCode } from "./connectionError.ts";
import { createCooldown } from "./cooldown.ts";
import { createClient } from "./createClient.ts";
import { declareCommands } from "./declareCommands.ts";
import { declareModeratorCommands } from "./declareModeratorCommands.ts";
import { describeError, hideSecrets } from "./describeError.ts";
import { dispatch, type Outcome } from "./dispatch.ts";
import { inviteLink } from "./inviteLink.ts";
import { registerCommands } from "./registerCommands.ts";
import { rememberAnswers } from "./rememberAnswers.ts";
import { takeTurns } from "./takeTurns.ts";

const nothingSet: Editorial = {};

/** Milliseconds that answers in progress may take when the bot stops. */
const DRAIN_MS = 8000;

/** What a bot needs to start. */
export type BotOptions = Omit<BotContext, "cooldown" | "answer" | "shared" | "editorial"> & {
  /** Moderators' changes; by default those that the coverage was built with. */
  readonly editorial?: () => Editorial;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Receives how each interaction ended, and its duration in milliseconds. */
  readonly onInteraction?: (outcome: Outcome, milliseconds: number) => void;
};

/** A bot that answers in Discord. */
export interface Bot {
  /**
   * Resolves once commands are registered and being answered; rejects with a `UserError` if a person can fix the
   * problem.
   */
  readonly ready: Promise<Client<true>>;
  /** Resolves with a remedy if Discord closes the connection for good; never resolves if the bot is stopped. */
  readonly lost: Promise<UserError>;
  /** Milliseconds since Discord last acknowledged a heartbeat; with only the `Guilds` intent, silence means nothing. */
  heartbeatAge(): number | undefined;
  /** Stops accepting interactions, finishes those in progress and closes, within 10 seconds. */
  stop(): Promise<void>;
}

/** Connects to Discord, registers the commands and answers them. */
export function startBot({ clock, ...options }: BotOptions): Bot {
  const { settings, commands, log } = options;
  const editorial = options.editorial ?? (() => options.snapshot().editorial ?? nothingSet);
  const remembered = rememberAnswers();
  const context: BotContext = {
    ...options,
    editorial,
    cooldown: createCooldown(settings.cooldownPerMinute),
    answer: (command, question, snapshot) =>
      asItStands(remembered(command, question, snapshot), snapshot, editorial()),
    shared: new Set(),
  };
  const client = createClient(settings);
  const underWay = new Set<Promise<void>>();
  const turn = takeTurns();
  const onInteraction = (interaction: Interaction): void => {
    const begun = performance.now();
    const answering = turn()
      .then(() => dispatch(interaction, context))
      .then((outcome) => options.onInteraction?.(outcome, performance.now() - begun))
      .finally(() => underWay.delete(answering));
    underWay.add(answering);
  };
  client.on(Events.InteractionCreate, onInteraction);
  client.on(Events.Error, (error) =>
    log.error({ err: describeError(error) }, "discord.js reported an error"),
  );
  client.on(Events.Warn, (warning) => log.warn({ warning: hideSecrets(warning) }, "discord.js warned"));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, err: describeError(error) }, "connection error"),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, "reconnecting"));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, "resumed"));
  const lost = new Promise<UserError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (!isStopping) resolve(closedForGood(code));
    });
  });
  let isStopping = false;

  async function start(): Promise<Client<true>> {
    const connected = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(settings.discordToken).catch((error: unknown) => {
      throw loginError(error, settings.discordApiUrl);
    });
    const online = await Promise.race([connected, lost]);
    if (online instanceof UserError) throw online;
    const declared = [
      ...declareCommands(commands, settings.privateByDefault),
      ...declareModeratorCommands(context.moderation?.commands ?? []),
    ];
    await registerCommands(online, declared, context);
    log.info({ servers: online.guilds.cache.size, commands: commands.length }, "ready");
    if (online.guilds.cache.size === 0)
      log.warn(
        { invite: inviteLink(online) },
        "the bot is not in any server yet: open the link to invite it",
      );
    return online;
  }

  const ready = start();
  // Callers get the rejection when they await it; nobody may be waiting yet.
  ready.catch(() => undefined);
  return {
    ready,
    lost,
    heartbeatAge() {
      const acknowledged = client.ws.shards.map(({ lastPingTimestamp, ping }) => lastPingTimestamp + ping);
      const oldest = Math.min(...acknowledged);
      return Number.isFinite(oldest) && oldest > 0 ? clock() - oldest : undefined;
    },
    async stop() {
      isStopping = true;
      client.off(Events.InteractionCreate, onInteraction);
      const drained = Promise.allSettled(underWay);
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise((resolve) => (timer = setTimeout(resolve, DRAIN_MS)));
      await Promise.race([drained, timeout]);
      clearTimeout(timer);
      await client.destroy();
    },
  };
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
function loginError(error: unknown, api = "https://discord.com/api"): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return badToken();
  const code = connectionErrorCode(error);
  if (code !== undefined)
    return new UserError(
      `Discord cannot be reached at ${api} (${code}). Check the network and DISCORD_API_URL.`,
    );
  return error;
}
