import type { APIOverwrite, APIRole, APIUser } from "discord-api-types/v10";

/** Somebody in the guild. */
export interface Account {
  readonly user: APIUser;
  readonly roles: readonly APIRole[];
  readonly joinedAt: string;
}

/** A text channel of the guild, or (with a `recipient`) the direct messages between the bot and a person. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly position: number;
  readonly overwrites: readonly APIOverwrite[];
  readonly recipient?: Account;
}
