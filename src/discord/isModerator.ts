import { PermissionFlagsBits, type BaseInteraction } from "discord.js";
import { UserError } from "../errors.ts";

/**
 * Whether somebody may use moderators' commands: they can manage the server, or have the role. Discord's own check is
 * not enough, because a server's settings can change it.
 */
export function isModerator(interaction: BaseInteraction, roleId: string | undefined): boolean {
  if (!interaction.inGuild()) return false;
  if (interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)) return true;
  if (roleId === undefined) return false;
  const { roles } = interaction.member;
  return Array.isArray(roles) ? roles.includes(roleId) : roles.cache.has(roleId);
}

/** Throws a `UserError` for anybody who is not a moderator. */
export function refuseUnlessModerator(interaction: BaseInteraction, roleId: string | undefined): void {
  if (!isModerator(interaction, roleId))
    throw new UserError(
      "Only people who can manage the server, or who have the moderators' role, may use this.",
    );
}
