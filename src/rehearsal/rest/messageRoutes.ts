import { Hono } from "hono";
import { describeChannel, permissionsOf } from "../describe.ts";
import { discordError, invalidForm } from "../discordError.ts";
import { limits } from "../limits.ts";
import { createMessage, deleteMessage, editMessage, findMessage } from "../messages.ts";
import { allows, permission } from "../permissions.ts";
import type { MessageBody, StoredMessage, World } from "../world.ts";
import type { Channel } from "../guild.ts";
import { channelOf, readMessageBody, type RestContext, type RestEnv } from "./request.ts";

/** The routes of channels and their messages. */
export function messageRoutes(world: World): Hono<RestEnv> {
  const open = (context: RestContext, needed: bigint): Channel => {
    const channel = channelOf(world, context.req.param("channel"));
    const held = permissionsOf(world, world.bot, channel);
    if (!allows(held, permission.viewChannel)) throw discordError("missingAccess");
    if (!allows(held, needed)) throw discordError("missingPermissions");
    return channel;
  };
  const message = (channel: Channel, context: RestContext): StoredMessage => {
    const stored = findMessage(world, channel, context.req.param("message"));
    if (stored.onlyFor !== undefined) throw discordError("unknownMessage");
    return stored;
  };
  const own = (stored: StoredMessage) => stored.message.author.id === world.bot.user.id;

  return new Hono<RestEnv>()
    .get("/channels/:channel", (context) => context.json(describeChannel(world, open(context, 0n))))
    .get("/channels/:channel/messages", (context) => {
      const channel = open(context, 0n);
      // As in Discord: without permission to read the history, the list is empty and there is no error.
      if (!allows(permissionsOf(world, world.bot, channel), permission.readHistory)) return context.json([]);
      const { limit = "50", before, after, around } = context.req.query();
      const count = Number(limit);
      if (!Number.isInteger(count) || count < 1 || count > 100) {
        throw invalidForm([{ path: "limit", message: "int value should be between 1 and 100." }]);
      }
      const shown = (world.messages.get(channel.id) ?? [])
        .filter(({ onlyFor }) => onlyFor === undefined)
        .map(({ message }) => message)
        .filter(({ id }) => before === undefined || BigInt(id) < BigInt(before))
        .filter(({ id }) => after === undefined || BigInt(id) > BigInt(after));
      const middle = around === undefined ? -1 : shown.findIndex(({ id }) => BigInt(id) >= BigInt(around));
      const from =
        middle < 0 ? Math.max(0, shown.length - count) : Math.max(0, middle - Math.trunc(count / 2));
      const start = after === undefined ? from : 0;
      return context.json(shown.slice(start, start + count).reverse());
    })
    .get("/channels/:channel/messages/:message", (context) =>
      context.json(message(open(context, permission.readHistory), context).message),
    )
    .post("/channels/:channel/messages", async (context) => {
      const channel = open(context, permission.sendMessages);
      const { body, files } = await readMessageBody(context);
      if (files.length > 0) open(context, permission.attachFiles);
      const key = nonceKey(channel, body);
      const before = key === undefined ? undefined : world.nonces.get(key);
      if (before !== undefined && world.clock() - before.at <= limits.nonceMs)
        return context.json(before.message);
      const nonce = body["nonce"] as string | undefined;
      const about = nonce === undefined ? {} : { nonce };
      const stored = createMessage(world, { channel, author: world.bot, body, files, about });
      if (key !== undefined) world.nonces.set(key, { at: world.clock(), message: stored.message });
      return context.json(stored.message);
    })
    .patch("/channels/:channel/messages/:message", async (context) => {
      const channel = open(context, 0n);
      const stored = message(channel, context);
      if (!own(stored)) throw discordError("notTheAuthor");
      return context.json(editMessage(world, channel, stored, await readMessageBody(context)));
    })
    .delete("/channels/:channel/messages/:message", (context) => {
      const channel = open(context, 0n);
      const stored = message(channel, context);
      if (!own(stored)) open(context, permission.manageMessages);
      deleteMessage(world, stored);
      return context.body(null, 204);
    })
    .post("/channels/:channel/typing", (context) => {
      open(context, permission.sendMessages);
      return context.body(null, 204);
    });
}

/** The key under which to store a nonce, if the body enforces it; throws if it is too long. */
function nonceKey(channel: Channel, body: MessageBody): string | undefined {
  const nonce = body["nonce"];
  if (typeof nonce !== "string" && typeof nonce !== "number") return undefined;
  if (String(nonce).length > limits.nonce) {
    throw invalidForm([{ path: "nonce", message: `Must be ${limits.nonce} or fewer in length.` }]);
  }
  return body["enforce_nonce"] === true ? `${channel.id} ${nonce}` : undefined;
}
