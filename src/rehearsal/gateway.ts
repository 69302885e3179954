import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { describeFullGuild, describeUser } from "./describe.ts";
import { limits } from "./limits.ts";
import { messageEvents } from "./messageEvents.ts";
import { newSecret, tell, type World } from "./world.ts";

const op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Guild presences, guild members and message content: privileged intents, which this bot does not have. */
const privilegedIntents = (1 << 8) | (1 << 1) | (1 << 15);
const knownIntents = (1 << 26) - 1;

/** Milliseconds for which a disconnected session can be resumed. */
const resumableMs = 3 * 60_000;
/** Number of events that a session keeps for resuming. */
const remembered = 1_000;

interface Session {
  readonly id: string;
  readonly intents: number;
  /** The number of its shard, and how many there are. */
  readonly shard: readonly [number, number];
  seq: number;
  readonly events: { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown }[];
  socket: WebSocket | undefined;
  /** When it lost its socket, in milliseconds since 1970. */
  lostAt: number;
}

/** The gateway: sessions, their sockets, and ways to disturb them. */
export interface Gateway {
  /** Upgrades a connection to a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes the sockets abruptly, as a network failure would; the session can be resumed. */
  readonly dropSockets: () => void;
  /** Asks the bot to reconnect (opcode 7). */
  readonly askToReconnect: () => void;
  /** Declares the session invalid (opcode 9); a session that is not resumable is deleted. */
  readonly invalidateSessions: (resumable: boolean) => void;
  /** Whether heartbeats are acknowledged. */
  readonly acknowledgeHeartbeats: (on: boolean) => void;
  close(): void;
}

/**
 * Starts the gateway of a world. `heartbeatMs` is the interval in HELLO; `isInvited` is whether the bot is in the
 * server.
 */
export function createGateway(world: World, heartbeatMs: number, isInvited: boolean): Gateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const sessions = new Map<string, Session>();
  let acknowledging = true;

  const emit = (session: Session, t: string, d: unknown) => {
    session.seq += 1;
    const event = { op: op.dispatch, t, s: session.seq, d } as const;
    session.events.push(event);
    if (session.events.length > remembered) session.events.shift();
    session.socket?.send(JSON.stringify(event));
  };
  /** A server is on one shard, by its id; direct messages are on the first. */
  const shardOf = (guild: string, shards: number): number => Number((BigInt(guild) >> 22n) % BigInt(shards));
  const isOfShard = ({ shard: [own, shards] }: Session, data: unknown): boolean => {
    const { guild_id: guild } = data as { readonly guild_id?: string };
    return own === (guild === undefined ? 0 : shardOf(guild, shards));
  };
  const setOnline = () => {
    const online = [...sessions.values()].some((session) => session.socket !== undefined);
    if (online === world.online) return;
    world.online = online;
    tell(world, { kind: "presence", online });
  };
  world.listeners.add((change) => {
    for (const session of sessions.values()) {
      if (session.socket === undefined && world.clock() - session.lostAt > resumableMs)
        sessions.delete(session.id);
      for (const [name, data] of messageEvents(world, change, session.intents))
        if (isOfShard(session, data)) emit(session, name, data);
    }
  });

  function identify(socket: WebSocket, d: Record<string, unknown>): Session | undefined {
    const intents = Number(d["intents"]);
    const [shard = 0, shards = 1] = Array.isArray(d["shard"]) ? d["shard"].map(Number) : [];
    if (d["token"] !== world.token) socket.close(4004, "Authentication failed.");
    else if (!(shard < shards)) socket.close(4010, "Invalid shard.");
    else if (!Number.isInteger(intents) || (intents & ~knownIntents) !== 0)
      socket.close(4013, "Invalid intent(s).");
    else if ((intents & privilegedIntents) !== 0) socket.close(4014, "Disallowed intent(s).");
    else {
      const session: Session = {
        id: newSecret(world.random),
        intents,
        shard: [shard, shards],
        seq: 0,
        events: [],
        socket,
        lostAt: 0,
      };
      sessions.set(session.id, session);
      const isHere = isInvited && shardOf(world.guild.id, shards) === shard;
      emit(session, "READY", {
        v: 10,
        user: { ...describeUser(world.bot), verified: true, mfa_enabled: false, email: null },
        guilds: isHere ? [{ id: world.guild.id, unavailable: true }] : [],
        session_id: session.id,
        resume_gateway_url: gatewayUrl(world),
        shard: [shard, shards],
        application: { id: world.application.id, flags: 0 },
      });
      if (isHere && (intents & 1) !== 0) emit(session, "GUILD_CREATE", describeFullGuild(world));
      return session;
    }
    return undefined;
  }

  function resume(socket: WebSocket, d: Record<string, unknown>): Session | undefined {
    const session = sessions.get(String(d["session_id"]));
    const seq = Number(d["seq"]);
    if (d["token"] !== world.token) socket.close(4004, "Authentication failed.");
    else if (session === undefined) socket.send(JSON.stringify({ op: op.invalidSession, d: false }));
    else if (seq > session.seq) socket.close(4007, "Invalid seq.");
    else {
      session.socket = socket;
      for (const event of session.events) if (event.s > seq) socket.send(JSON.stringify(event));
      emit(session, "RESUMED", {});
      return session;
    }
    return undefined;
  }

  server.on("connection", (socket: WebSocket, request: IncomingMessage) => {
    const query = new URL(request.url ?? "/", "http://gateway").searchParams;
    if (query.get("v") !== "10") return socket.close(4012, "Invalid API version.");
    if ((query.get("encoding") ?? "json") !== "json" || query.has("compress")) {
      return socket.close(4002, "Only uncompressed JSON is supported.");
    }
    let session: Session | undefined;
    let received = 0;
    const lull = setInterval(() => (received = 0), 60_000).unref();
    let heard = setTimeout(() => undefined, 0);
    const hear = () => {
      clearTimeout(heard);
      heard = setTimeout(() => socket.close(4009, "Session timed out."), heartbeatMs * 2.5).unref();
    };
    hear();
    socket.on("error", () => socket.terminate());
    socket.on("close", (code) => {
      clearInterval(lull);
      clearTimeout(heard);
      if (session?.socket === socket) {
        session.socket = undefined;
        session.lostAt = world.clock();
      }
      // A client that closes with these codes will not resume.
      if (session !== undefined && (code === 1000 || code === 1001)) sessions.delete(session.id);
      setOnline();
    });
    socket.on("message", (raw: Buffer) => {
      received += 1;
      if (received > limits.gatewayEventsPerMinute) return socket.close(4008, "Rate limited.");
      const payload = parse(raw);
      if (payload === undefined) return socket.close(4002, "Error while decoding payload.");
      switch (payload.op) {
        case op.heartbeat:
          hear();
          if (acknowledging) socket.send(JSON.stringify({ op: op.heartbeatAck }));
          return undefined;
        case op.identify:
        case op.resume:
          if (session !== undefined) return socket.close(4005, "Already authenticated.");
          session = (payload.op === op.identify ? identify : resume)(socket, payload.d);
          return setOnline();
        case op.presence:
          return session === undefined ? socket.close(4003, "Not authenticated.") : undefined;
        default:
          return socket.close(4001, "Unknown opcode.");
      }
    });
    socket.send(JSON.stringify({ op: op.hello, d: { heartbeat_interval: heartbeatMs } }));
    return undefined;
  });

  const toAll = (payload: object) => {
    for (const { socket } of sessions.values()) socket?.send(JSON.stringify(payload));
  };
  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => server.emit("connection", client, request)),
    dropSockets: () => server.clients.forEach((client) => client.terminate()),
    askToReconnect: () => toAll({ op: op.reconnect, d: null }),
    invalidateSessions(resumable) {
      toAll({ op: op.invalidSession, d: resumable });
      if (!resumable) sessions.clear();
    },
    acknowledgeHeartbeats: (on) => void (acknowledging = on),
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

/** The URL to which bots connect their WebSocket. */
export function gatewayUrl(world: World): string {
  return `${world.url.replace(/^http/, "ws")}/gateway`;
}

function parse(raw: Buffer): { op: number; d: Record<string, unknown> } | undefined {
  try {
    const payload: unknown = JSON.parse(raw.toString("utf8"));
    if (typeof payload !== "object" || payload === null || !("op" in payload)) return undefined;
    const d = "d" in payload && typeof payload.d === "object" && payload.d !== null ? payload.d : {};
    return { op: Number(payload.op), d: d as Record<string, unknown> };
  } catch {
    return undefined;
  }
}
