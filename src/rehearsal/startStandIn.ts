import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createWorld } from "./createWorld.ts";
import { discordError } from "./discordError.ts";
import { faultQueue, type Fault } from "./faults.ts";
import { fileRoutes } from "./fileRoutes.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { isOwnHost, type Listen, listenHere } from "./listen.ts";
import { type OfferedByPage, pageRoutes } from "./pageRoutes.ts";
import { personOf, type Person } from "./person.ts";
import { restApi, restBase } from "./rest/restApi.ts";
import type { RestEnv } from "./rest/request.ts";
import type { SentEntry } from "./sentEntry.ts";
import { noRules, type Rules } from "./rules.ts";
import type { World } from "./world.ts";

/** Maximum request size: ten files of the maximum size, plus the rest of the message. */
const largestRequest = 110 * 1024 * 1024;

/** Options of a stand-in. */
export interface StandInOptions extends OfferedByPage {
  /** 0 takes any free port. */
  readonly port: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Random numbers from 0 up to 1, for ids, tokens and the page's secret; must be unguessable outside tests. */
  readonly random: () => number;
  /** Milliseconds between the bot's heartbeats; 41,250 by default, as in Discord. */
  readonly heartbeatMs?: number;
  /** False for a bot that is not in the server yet. */
  readonly isInvited?: boolean;
  /** Rules for refusing what Discord would refuse; without them, every message and command is accepted. */
  readonly rules?: Rules;
  /** Serves on this machine; the default rejects with the system's error if the port is in use. */
  readonly listen?: Listen;
}

/** A stand-in for Discord on this machine, with what a test or the page can do in it. */
export interface StandIn {
  /** The page's URL, such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** For discord.js's `rest.api`. */
  readonly apiBase: string;
  /** The bot's token. */
  readonly token: string;
  readonly guildId: string;
  readonly applicationId: string;
  readonly member: Person;
  readonly moderator: Person;
  /** Every request body from the bot, oldest first. */
  readonly sent: readonly SentEntry[];
  /** The id of a channel of the guild, by name. */
  channelId(name: string): string;
  /** Resolves when the bot is connected and offers at least one command. */
  ready(): Promise<void>;
  readonly faults: {
    /** Injects a fault into the next requests. */
    request(fault: Fault): void;
  } & Pick<Gateway, "dropSockets" | "askToReconnect" | "invalidateSessions" | "acknowledgeHeartbeats">;
  readonly world: World;
  close(): Promise<void>;
}

/** Starts a stand-in for Discord that a real bot can connect to. Rejects if the port is in use. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const world = createWorld(options.clock, options.random, options.rules ?? noRules);
  const faults = faultQueue();
  const gateway = createGateway(world, options.heartbeatMs ?? 41_250, options.isInvited ?? true);
  const app = new Hono<RestEnv>();
  let ownPort = options.port;
  app.use(async (context, next) => {
    if (!isOwnHost(context.req.header("host"), ownPort)) return context.text("Wrong host.", 421);
    return next();
  });
  app.use(
    bodyLimit({
      maxSize: largestRequest,
      onError: (context) => context.json(discordError("tooLarge").toBody(), 413),
    }),
  );
  app.route(restBase, restApi(world, faults));
  app.route("/", fileRoutes(world));
  app.route("/", pageRoutes(world, options));

  const { server, port } = await (options.listen ?? listenHere)(app.fetch, options.port);
  ownPort = port;
  world.url = `http://127.0.0.1:${port}`;
  server.on("upgrade", (request, socket, head) => {
    // Browsers send the page's origin; bots do not.
    const isBot = request.headers.origin === undefined && request.url?.startsWith("/gateway?") === true;
    if (isBot && isOwnHost(request.headers.host, port)) gateway.upgrade(request, socket, head);
    else socket.destroy();
  });

  return {
    url: world.url,
    apiBase: `${world.url}/api`,
    token: world.token,
    guildId: world.guild.id,
    applicationId: world.application.id,
    member: personOf(world, world.member),
    moderator: personOf(world, world.moderator),
    sent: world.sent,
    channelId(name) {
      const channel = world.channels.find((one) => one.name === name);
      if (channel === undefined) throw new Error(`There is no channel ${name}.`);
      return channel.id;
    },
    ready: () =>
      new Promise((resolve) => {
        const look = () => {
          if (!world.online || world.commands.length === 0) return;
          world.listeners.delete(look);
          resolve();
        };
        world.listeners.add(look);
        look();
      }),
    faults: {
      request: (fault) => faults.add(fault),
      dropSockets: gateway.dropSockets,
      askToReconnect: gateway.askToReconnect,
      invalidateSessions: gateway.invalidateSessions,
      acknowledgeHeartbeats: gateway.acknowledgeHeartbeats,
    },
    world,
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
