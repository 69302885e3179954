import { InteractionContextType, type APIApplicationCommand } from "discord-api-types/v10";
import { permissionsOf } from "./describe.ts";
import { allows, permission } from "./permissions.ts";
import type { World } from "./world.ts";
import type { Account, Channel } from "./guild.ts";

/** The commands that somebody is offered in a channel, by contexts and `default_member_permissions`. */
export function visibleCommands(world: World, account: Account, channel: Channel): APIApplicationCommand[] {
  const held = permissionsOf(world, account, channel);
  const isDirect = channel.recipient !== undefined;
  return world.commands.filter((command) => {
    const { guild_id, contexts, default_member_permissions: needed } = command;
    if (isDirect)
      return (
        guild_id === undefined &&
        (contexts?.includes(InteractionContextType.BotDM) ?? command.dm_permission !== false)
      );
    if (contexts?.includes(InteractionContextType.Guild) === false || !allows(held, permission.useCommands))
      return false;
    // "0" means administrators only.
    return needed === null || needed === undefined
      ? true
      : allows(held, BigInt(needed) === 0n ? permission.administrator : BigInt(needed));
  });
}
