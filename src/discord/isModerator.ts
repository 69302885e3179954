import { PermissionFlagsBits, type BaseInteraction } from "discord.js";
import { UserError } from "../errors.ts";

/** Whether somebody may use the moderators' commands: who may manage the server, or has the role. Discord's own check can be changed by a server's settings. */
export function isModerator(interaction: BaseInteraction, roleId: string | undefined): boolean {
  if (!interaction.inGuild()) return false;
  if (interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)) return true;
  if (roleId === undefined) return false;
  const { roles } = interaction.member;
  return Array.isArray(roles) ? roles.includes(roleId) : roles.cache.has(roleId);
}

/** Throws a `UserError` for whoever may not use the moderators' commands. */
export function refuseUnlessModerator(interaction: BaseInteraction, roleId: string | undefined): void {
  if (!isModerator(interaction, roleId))
    throw new UserError("This is for those who may manage the server, or have the moderators' role.");
}
