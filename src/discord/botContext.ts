import type { Logger } from "pino";
import type { Answer } from "../answer/reply/answer.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Command, CommandOption } from "../../commands/command.ts";
import type { ModeratorCommand, ModeratorDesk } from "../../commands/moderator.ts";
import type { View } from "../render/discord/answerMessage.ts";
import type { Cooldown } from "./cooldown.ts";
import type { AnswerQuestion } from "./rememberAnswers.ts";
import type { Arrived } from "./send.ts";

/** What differs from one bot to the next. */
export interface BotSettings {
  readonly discordToken: string;
  /** Commands are registered in this server alone; without it, everywhere. */
  readonly discordGuildId?: string;
  /** Another REST base, without a version, such as `http://127.0.0.1:8787/api`. */
  readonly discordApiUrl?: string;
  /** Commands and button presses per person and minute; 0 for unlimited. */
  readonly cooldownPerMinute: number;
  /** Whether only the person asking sees an answer, unless they say otherwise. */
  readonly privateByDefault: boolean;
  /** Where people open the reader: answers then link to it. */
  readonly publicUrl?: string;
}

/** What may be offered while an option is typed, best first: what is shown, and what stands for it. */
export type Complete = (
  what: NonNullable<CommandOption["completes"]>,
  typed: string,
  snapshot: Snapshot,
) => readonly { readonly label: string; readonly value: string }[];

/** Everything that the handlers of interactions share. */
export interface BotContext {
  readonly settings: BotSettings;
  readonly commands: readonly Command[];
  /** The coverage as it is now; a question is answered from one snapshot from beginning to end. */
  readonly snapshot: () => Snapshot;
  /** What moderators have set, at once: the coverage as it is may not have it yet. */
  readonly editorial: () => Editorial;
  readonly answer: AnswerQuestion;
  readonly complete: Complete;
  readonly log: Pick<Logger, "debug" | "info" | "warn" | "error">;
  readonly cooldown: Cooldown;
  /** Private messages that were shared since the start, by id. */
  readonly shared: Set<string>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** What moderators can do; absent where the bot keeps no state. */
  readonly moderation?: Moderation;
  /** Is told of every answer before all of a channel see it, and then where it arrived. */
  readonly onPosting?: (posting: Posting) => Promise<Noted>;
}

/** The commands of moderators, and who may use them. */
export interface Moderation {
  readonly commands: readonly ModeratorCommand[];
  /** A role that may use them beside those who may manage the server. */
  readonly roleId?: string;
  /** As `BotSettings.publicUrl`. */
  readonly publicUrl?: string;
  readonly desk: () => ModeratorDesk;
}

/** An answer that is about to be posted for all of a channel to see, and how it is shown. */
export interface Posting {
  /** Id, token and channel of the interaction that it answers. */
  readonly interaction: string;
  readonly token: string;
  readonly channel: string;
  /** Id of the server; null in direct messages. */
  readonly guild: string | null;
  /** The message whose place it takes, if any. */
  readonly replaces?: string;
  /** The private message that it shares, if any: that happens once. */
  readonly shares?: string;
  readonly answer: Answer;
  readonly view: View;
  /** What moderators had set when it was found. */
  readonly editorial: Editorial;
}

/** What became of noting an answer, so that corrections find it; `arrived` rejects where that could not be noted yet. */
export type Noted = { readonly arrived: (arrived: Arrived) => Promise<void> } & (
  | { readonly kind: "noted" }
  /** It is not to be posted: another press has shared it. */
  | { readonly kind: "shared before" }
  /** It may be later on, or never. */
  | { readonly kind: "not noted"; readonly error: unknown }
);
