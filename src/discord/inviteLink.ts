import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField, type Client } from "discord.js";

/** The page on which Discord asks which server a bot should join. */
const AUTHORISE = "https://discord.com/oauth2/authorize";
/**
 * What the bot does without an interaction: it posts digests, answers and edits its messages, and searches for them.
 */
const permissions = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
]);

/** The URL for inviting the bot to a server, with the fewest permissions it needs. */
export function inviteLink({ application }: Client<true>): string {
  const query = new URLSearchParams({
    client_id: application.id,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(" "),
    permissions: permissions.bitfield.toString(),
  });
  return `${AUTHORISE}?${query.toString()}`;
}
