import type { APIApplicationCommand } from "discord-api-types/v10";
import { Hono } from "hono";
import { checkScope, declarationOf, toCommand, withoutLocalizations } from "../applicationCommands.ts";
import { discordError } from "../discordError.ts";
import { tell, type MessageBody, type World } from "../world.ts";
import { readBody, readMessageBody, type RestContext, type RestEnv } from "./request.ts";

const bases = ["/applications/:app/commands", "/applications/:app/guilds/:guild/commands"];

/** The routes of application commands, global and of the guild. */
export function commandRoutes(world: World): Hono<RestEnv> {
  const app = new Hono<RestEnv>();
  const scope = (context: RestContext) => {
    if (context.req.param("app") !== world.application.id) throw discordError("unknownApplication");
    const guildId = context.req.param("guild");
    if (guildId !== undefined && guildId !== world.guild.id) throw discordError("missingAccess");
    const isHere = (command: APIApplicationCommand) => command.guild_id === guildId;
    return {
      guildId,
      here: world.commands.filter(isHere),
      others: world.commands.filter((one) => !isHere(one)),
    };
  };
  const keep = (others: readonly APIApplicationCommand[], here: readonly APIApplicationCommand[]) => {
    world.commands = [...others, ...here];
    tell(world, { kind: "commandsChanged" });
  };
  const find = (here: readonly APIApplicationCommand[], context: RestContext) => {
    const found = here.find((command) => command.id === context.req.param("command"));
    if (found === undefined) throw discordError("unknownCommand");
    return found;
  };
  const namesake = (here: readonly APIApplicationCommand[], { name, type = 1 }: MessageBody) =>
    here.find((command) => command.name === name && command.type === type);

  for (const base of bases) {
    app.get(base, (context) => {
      const { here } = scope(context);
      const isLong = context.req.query("with_localizations") === "true";
      return context.json(isLong ? here : here.map(withoutLocalizations));
    });
    app.put(base, async (context) => {
      const { guildId, here, others } = scope(context);
      const { body } = await readBody(context);
      if (!Array.isArray(body)) throw discordError("invalidJson");
      checkScope(world, body);
      const commands = (body as MessageBody[]).map((one) =>
        toCommand(world, one, namesake(here, one)?.id ?? world.newId(), guildId),
      );
      keep(others, commands);
      return context.json(commands);
    });
    app.post(base, async (context) => {
      const { guildId, here, others } = scope(context);
      const { body } = await readMessageBody(context);
      const former = namesake(here, body);
      const rest = here.filter((one) => one !== former);
      checkScope(world, [body, ...rest.map(declarationOf)]);
      const command = toCommand(world, body, former?.id ?? world.newId(), guildId);
      keep(others, [...rest, command]);
      return context.json(command, former === undefined ? 201 : 200);
    });
    app.get(`${base}/:command`, (context) => context.json(find(scope(context).here, context)));
    app.patch(`${base}/:command`, async (context) => {
      const { guildId, here, others } = scope(context);
      const former = find(here, context);
      const rest = here.filter((one) => one !== former);
      const body = { ...declarationOf(former), ...(await readMessageBody(context)).body };
      checkScope(world, [body, ...rest.map(declarationOf)]);
      const command = toCommand(world, body, former.id, guildId);
      keep(others, [...rest, command]);
      return context.json(command);
    });
    app.delete(`${base}/:command`, (context) => {
      const { here, others } = scope(context);
      const former = find(here, context);
      keep(
        others,
        here.filter((one) => one !== former),
      );
      return context.body(null, 204);
    });
  }
  return app;
}
