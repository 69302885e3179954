import type { APIApplicationCommand, APIMessage, APIRole } from "discord-api-types/v10";
import type { Account, Channel } from "./guild.ts";
import type { Interaction } from "./interaction.ts";
import type { Rules } from "./rules.ts";
import type { SentEntry } from "./sentEntry.ts";

/** The body of a request that creates or edits a message, before validation. */
export type MessageBody = Readonly<Record<string, unknown>>;

/** A stored message; only the user in `onlyFor`, if present, can see it. */
export interface StoredMessage {
  message: APIMessage;
  /** The last body that the bot sent for it, so that an edit can be validated as a whole message. */
  body: MessageBody;
  readonly onlyFor: string | undefined;
}

/** A file attached to a message or a command's option. */
export interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An event for the gateway and the page. */
export type Change =
  | { readonly kind: "messageCreated" | "messageUpdated" | "messageDeleted"; readonly stored: StoredMessage }
  | { readonly kind: "interactionCreated"; readonly payload: object }
  | { readonly kind: "commandsChanged" }
  | { readonly kind: "sent"; readonly entry: SentEntry }
  | { readonly kind: "presence"; readonly online: boolean };

/** The whole state of the stand-in, changed by requests; nothing else is mutable. */
export interface World {
  readonly clock: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  readonly rules: Rules;
  /** The bot's token. */
  readonly token: string;
  readonly application: { readonly id: string; readonly name: string };
  readonly guild: { readonly id: string; readonly name: string; readonly ownerId: string };
  readonly bot: Account;
  readonly member: Account;
  readonly moderator: Account;
  readonly roles: readonly APIRole[];
  readonly channels: readonly Channel[];
  readonly messages: Map<string, StoredMessage[]>;
  readonly interactions: Map<string, Interaction>;
  readonly files: Map<string, StoredFile>;
  readonly nonces: Map<string, { readonly at: number; readonly message: APIMessage }>;
  readonly sent: SentEntry[];
  readonly listeners: Set<(change: Change) => void>;
  commands: readonly APIApplicationCommand[];
  /** Its URL, such as `http://127.0.0.1:8787`; empty until it listens. */
  url: string;
  online: boolean;
}

/** Notifies all listeners of an event. */
export function tell(world: World, change: Change): void {
  for (const listener of world.listeners) listener(change);
}

/** A random secret of 43 characters, for tokens. */
export function newSecret(random: () => number): string {
  return Buffer.from(Array.from({ length: 32 }, () => Math.trunc(random() * 256))).toString("base64url");
}
