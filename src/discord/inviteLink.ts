import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField, type Client } from "discord.js";

/** Where Discord asks which server a bot is to join. */
const AUTHORISE = "https://discord.com/oauth2/authorize";
/** What the bot does of its own accord: it posts digests, answers and edits its messages, and looks for them. */
const permissions = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
]);

/** The address at which somebody who may manage a server invites the bot to it, with the least that it needs. */
export function inviteLink({ application }: Client<true>): string {
  const query = new URLSearchParams({
    client_id: application.id,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(" "),
    permissions: permissions.bitfield.toString(),
  });
  return `${AUTHORISE}?${query.toString()}`;
}
