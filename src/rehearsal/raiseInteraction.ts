import { InteractionType } from "discord-api-types/v10";
import { describeChannel, describeMember, describeUser, permissionsOf } from "./describe.ts";
import { openInteraction, type Interaction } from "./interaction.ts";
import { limits } from "./limits.ts";
import { newSecret, tell, type StoredMessage, type World } from "./world.ts";
import type { Account, Channel } from "./guild.ts";

/** A person's action: the interaction's type and data, and the message whose button or select was used. */
export interface Deed {
  readonly type: InteractionType;
  readonly data: object;
  readonly name?: string;
  readonly source?: StoredMessage;
}

/** Sends an interaction to the bot as Discord does. */
export function raiseInteraction(world: World, by: Account, channel: Channel, deed: Deed): Interaction {
  forgetOld(world);
  const interaction = openInteraction({
    id: world.newId(),
    token: newSecret(world.random) + newSecret(world.random),
    type: deed.type,
    createdAt: world.clock(),
    by,
    channel,
    name: deed.type === InteractionType.ApplicationCommand ? deed.name : undefined,
    source: deed.source?.message.id,
  });
  world.interactions.set(interaction.id, interaction);
  if (!world.online) {
    interaction.fail("The application did not respond (the bot is not connected)");
    return interaction;
  }
  const isDirect = channel.recipient !== undefined;
  const permissions = permissionsOf(world, by, channel).toString();
  tell(world, {
    kind: "interactionCreated",
    payload: {
      id: interaction.id,
      token: interaction.token,
      type: deed.type,
      version: 1,
      application_id: world.application.id,
      data: deed.data,
      channel_id: channel.id,
      channel: { ...describeChannel(world, channel), permissions },
      ...(isDirect
        ? { user: describeUser(by) }
        : {
            guild_id: world.guild.id,
            guild: { id: world.guild.id, locale: "en-GB", features: [] },
            guild_locale: "en-GB",
            member: { ...describeMember(world, by), permissions },
          }),
      ...(deed.source !== undefined && { message: deed.source.message }),
      locale: "en-GB",
      app_permissions: permissionsOf(world, world.bot, channel).toString(),
      entitlements: [],
      authorizing_integration_owners: { "0": isDirect ? "0" : world.guild.id },
      context: isDirect ? 1 : 0,
      attachment_size_limit: limits.fileBytes,
    },
  });
  return interaction;
}

function forgetOld(world: World): void {
  for (const [id, { createdAt }] of world.interactions) {
    if (world.clock() - createdAt <= limits.tokenMs) break;
    world.interactions.delete(id);
  }
}
