import { MessageFlags } from "discord-api-types/v10";
import { Hono } from "hono";
import { answerInteraction, editReply, followUp, interactionByToken } from "../answerInteraction.ts";
import { discordError } from "../discordError.ts";
import type { Interaction } from "../interaction.ts";
import { deleteMessage, findMessage } from "../messages.ts";
import type { World } from "../world.ts";
import { readMessageBody, type RestContext, type RestEnv } from "./request.ts";

/** The routes that answer interactions: callbacks, and the webhook of an interaction's token. */
export function interactionRoutes(world: World): Hono<RestEnv> {
  const opened = (context: RestContext): Interaction => {
    if (context.req.param("app") !== world.application.id) throw discordError("invalidToken");
    const interaction = interactionByToken(world, context.req.param("token") ?? "");
    if (interaction.acknowledgedWith === undefined) throw discordError("invalidToken");
    return interaction;
  };
  const target = (context: RestContext, interaction: Interaction) => {
    const id = context.req.param("message");
    return findMessage(world, interaction.channel, id === "@original" ? interaction.original : id);
  };
  return new Hono<RestEnv>()
    .post("/interactions/:id/:token/callback", async (context) => {
      const { id, token } = context.req.param();
      const { body, files } = await readMessageBody(context);
      const { interaction, message } = answerInteraction(world, { id, token }, body, files);
      if (context.req.query("with_response") !== "true") return context.body(null, 204);
      const flags = message?.flags ?? 0;
      return context.json({
        interaction: {
          id: interaction.id,
          type: interaction.type,
          channel_id: interaction.channel.id,
          ...(interaction.channel.recipient === undefined && { guild_id: world.guild.id }),
          ...(message !== undefined && {
            response_message_id: message.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }),
        },
        resource: { type: Number(body["type"]), ...(message !== undefined && { message }) },
      });
    })
    .post("/webhooks/:app/:token", async (context) => {
      const interaction = opened(context);
      const { body, files } = await readMessageBody(context);
      return context.json(followUp(world, interaction, body, files));
    })
    .get("/webhooks/:app/:token/messages/:message", (context) =>
      context.json(target(context, opened(context)).message),
    )
    .patch("/webhooks/:app/:token/messages/:message", async (context) => {
      const interaction = opened(context);
      const content = await readMessageBody(context);
      return context.json(editReply(world, interaction, target(context, interaction), content));
    })
    .delete("/webhooks/:app/:token/messages/:message", (context) => {
      deleteMessage(world, target(context, opened(context)));
      return context.body(null, 204);
    });
}
