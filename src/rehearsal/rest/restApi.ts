import { setTimeout as sleep } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { DiscordError, discordError } from "../discordError.ts";
import type { FaultQueue } from "../faults.ts";
import { limits } from "../limits.ts";
import { pingsOf } from "../mentions.ts";
import { rateLimiter } from "../rateLimits.ts";
import { tell, type MessageBody, type World } from "../world.ts";
import { aboutRoutes } from "./aboutRoutes.ts";
import { commandRoutes } from "./commandRoutes.ts";
import { interactionRoutes } from "./interactionRoutes.ts";
import { messageRoutes } from "./messageRoutes.ts";
import type { RestContext, RestEnv } from "./request.ts";

/** The path prefix of the REST interface. */
export const restBase = "/api/v10";

/** Routes that need only an interaction's token, not the bot's; they do not count towards the bot's limit either. */
const byInteractionToken = /^\/(?:interactions|webhooks)\//;

/** Discord's REST interface, version 10, as far as the bot uses it. */
export function restApi(world: World, faults: FaultQueue): Hono<RestEnv> {
  const limit = rateLimiter(world.clock);
  const app = new Hono<RestEnv>();

  app.use(async (context, next) => {
    const path = restPath(context);
    const fault = faults.take(context.req.method, path);
    if (fault?.kind === "dropped") return drop(context);
    if (fault?.kind === "slow") await sleep(fault.milliseconds);
    if (fault?.kind === "status")
      return context.json({ message: `${fault.status}`, code: 0 }, fault.status as 500);
    if (fault?.kind === "rateLimited")
      return tooMany(context, fault.retryAfterSeconds, fault.global ?? false);
    const isBot = !byInteractionToken.test(path);
    if (isBot && context.req.header("authorization") !== `Bot ${world.token}`)
      throw discordError("unauthorized");
    const { headers, retryAfterSeconds, global = false } = limit(context.req.method, path, isBot);
    if (retryAfterSeconds === undefined) await next();
    else context.res = tooMany(context, retryAfterSeconds, global);
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
    log(world, context, path);
    if (fault?.kind === "answerLate") await sleep(fault.milliseconds);
    return fault?.kind === "answerLost" ? drop(context) : undefined;
  });
  app.route("/", aboutRoutes(world));
  app.route("/", commandRoutes(world));
  app.route("/", interactionRoutes(world));
  app.route("/", messageRoutes(world));
  app.all("*", (context) => context.json(discordError("notFound").toBody(), 404));
  app.onError((error, context) => {
    if (!(error instanceof DiscordError)) throw error;
    context.set("problems", problemsIn(error));
    return context.json(error.toBody(), error.status as 400);
  });
  return app;
}

function restPath(context: RestContext): string {
  return new URL(context.req.url).pathname.slice(restBase.length);
}

function drop(context: RestContext): Response {
  context.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function tooMany(context: RestContext, retryAfter: number, global: boolean): Response {
  return context.json({ message: "You are being rate limited.", retry_after: retryAfter, global }, 429, {
    "Retry-After": String(Math.ceil(retryAfter * 1_000) / 1_000),
    "X-RateLimit-Scope": global ? "global" : "user",
    ...(global && { "X-RateLimit-Global": "true" }),
  });
}

function log(world: World, context: RestContext, path: string): void {
  const read = context.get("read");
  if (read === undefined) return;
  const isMessage = typeof read.body === "object" && read.body !== null && !Array.isArray(read.body);
  const body = isMessage ? (read.body as MessageBody) : {};
  const message = path.startsWith("/interactions/") ? ((body["data"] ?? {}) as MessageBody) : body;
  const entry = {
    at: new Date(world.clock()).toISOString(),
    method: context.req.method,
    path: path.replace(/(?<=^\/(?:interactions|webhooks)\/\d+\/)[^/]+/, "TOKEN"),
    body: read.body,
    files: read.files.map((file) => file.name),
    status: context.res.status,
    problems: context.get("problems") ?? [],
    pings: pingsOf(message),
  };
  world.sent.push(entry);
  if (world.sent.length > limits.sentEntries) world.sent.shift();
  tell(world, { kind: "sent", entry });
}

function problemsIn(error: DiscordError): { path: string; message: string }[] {
  const found: { path: string; message: string }[] = [];
  const visit = (node: object, path: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (key === "_errors")
        found.push(...(value as { message: string }[]).map(({ message }) => ({ path, message })));
      else visit(value as object, path === "" ? key : `${path}.${key}`);
    }
  };
  if (error.errors === undefined) found.push({ path: "", message: `${error.message} (${error.code})` });
  else visit(error.errors, "");
  return found;
}
