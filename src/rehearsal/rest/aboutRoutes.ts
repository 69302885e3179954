import { Hono } from "hono";
import {
  describeApplication,
  describeChannel,
  describeGuild,
  describeMember,
  describeUser,
} from "../describe.ts";
import { discordError } from "../discordError.ts";
import { gatewayUrl } from "../gateway.ts";
import type { World } from "../world.ts";
import type { RestEnv } from "./request.ts";

/** The routes that describe the gateway, the bot, its application, the guild and its members. */
export function aboutRoutes(world: World): Hono<RestEnv> {
  const accounts = [world.bot, world.member, world.moderator];
  const guild = (id: string) => {
    if (id !== world.guild.id) throw discordError("unknownGuild");
  };
  const person = (id: string, unknown: "unknownUser" | "unknownMember") => {
    const wanted = id === "@me" ? world.bot.user.id : id;
    const found = accounts.find(({ user }) => user.id === wanted);
    if (found === undefined) throw discordError(unknown);
    return found;
  };
  return new Hono<RestEnv>()
    .get("/gateway", (context) => context.json({ url: gatewayUrl(world) }))
    .get("/gateway/bot", (context) =>
      context.json({
        url: gatewayUrl(world),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      }),
    )
    .get("/users/@me/guilds", (context) =>
      context.json([{ id: world.guild.id, name: world.guild.name, icon: null, owner: false, features: [] }]),
    )
    .get("/users/:id", (context) =>
      context.json(describeUser(person(context.req.param("id"), "unknownUser"))),
    )
    .post("/users/@me/channels", async (context) => {
      const body: unknown = await context.req.json();
      const recipient =
        typeof body === "object" && body !== null && "recipient_id" in body && body.recipient_id;
      const found = world.channels.find((channel) => channel.recipient?.user.id === recipient);
      if (found === undefined) throw discordError("unknownUser");
      return context.json(describeChannel(world, found));
    })
    .get("/applications/@me", (context) => context.json(describeApplication(world)))
    .get("/oauth2/applications/@me", (context) => context.json(describeApplication(world)))
    .get("/guilds/:guild", (context) => {
      guild(context.req.param("guild"));
      return context.json(describeGuild(world));
    })
    .get("/guilds/:guild/channels", (context) => {
      guild(context.req.param("guild"));
      const inGuild = world.channels.filter((channel) => channel.recipient === undefined);
      return context.json(inGuild.map((channel) => describeChannel(world, channel)));
    })
    .get("/guilds/:guild/roles", (context) => {
      guild(context.req.param("guild"));
      return context.json(world.roles);
    })
    .get("/guilds/:guild/members/:id", (context) => {
      guild(context.req.param("guild"));
      return context.json(describeMember(world, person(context.req.param("id"), "unknownMember")));
    });
}
