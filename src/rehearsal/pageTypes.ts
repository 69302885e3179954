import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import type { SentEntry } from "./sentEntry.ts";

/** The role in which the visitor uses the page. */
export type Role = "member" | "moderator";

/** An example question that a visitor can ask with one click. */
export interface Example {
  /** The label of the button. */
  readonly label: string;
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A person, channel or role, with its id and name. */
export interface Target {
  readonly kind: "user" | "role" | "channel";
  readonly id: string;
  readonly name: string;
}

/** What the page shows to one of the two people in one channel. */
export interface PageState {
  readonly guild: string;
  readonly bot: string;
  readonly people: Readonly<Record<Role, string>>;
  readonly channels: readonly { readonly name: string; readonly label: string; readonly topic: string }[];
  readonly commands: readonly APIApplicationCommand[];
  readonly messages: readonly APIMessage[];
  readonly sent: readonly SentEntry[];
  readonly online: boolean;
  readonly examples: readonly Example[];
  /** Whether the clock can be moved forward, to see scheduled posts. */
  readonly movesClock: boolean;
  /** The time on the clock, in milliseconds since 1970. */
  readonly now: number;
  /** Names for ids, in mentions and in options. */
  readonly targets: readonly Target[];
}

/** An event for the page. */
export type PageEvent =
  | { readonly kind: "message"; readonly channel: string; readonly message: APIMessage }
  | { readonly kind: "deleted"; readonly channel: string; readonly id: string }
  | { readonly kind: "commands" }
  | { readonly kind: "sent"; readonly entry: SentEntry }
  | { readonly kind: "presence"; readonly online: boolean };

/** A file that the page sends, as base64. */
export interface PageFile {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

export type SentOptions = Readonly<Record<string, string | number | boolean | PageFile>>;

/** An action that the page requests for a person in a channel. */
export type PageAction =
  | { readonly kind: "command"; readonly name: string; readonly options: SentOptions }
  | {
      readonly kind: "autocomplete";
      readonly name: string;
      readonly options: SentOptions;
      readonly focused: string;
    }
  | {
      readonly kind: "component";
      readonly messageId: string;
      readonly customId: string;
      readonly values?: readonly string[];
    }
  | { readonly kind: "messageCommand"; readonly name: string; readonly messageId: string }
  | {
      readonly kind: "modal";
      readonly id: string;
      readonly modal: APIModalInteractionResponseCallbackData;
      readonly fields: Readonly<Record<string, string>>;
    }
  | { readonly kind: "say"; readonly content: string };

/** The request of an action. */
export interface PageRequest {
  readonly as: Role;
  readonly channel: string;
  readonly action: PageAction;
}

/** The result of an action; an error has a message for the person. */
export type PageAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "choices"; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: "modal"; readonly id: string; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: "error"; readonly message: string };
