import type { Logger } from "pino";
import type { Answer } from "../answer/reply/answer.ts";
import type { Coverage } from "../answer/coverage.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { ShardRange } from "../config/environmentSettings.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Command, CommandOption } from "../../commands/command.ts";
import type { ModeratorCommand, ModeratorServices } from "../../commands/moderator.ts";
import type { View } from "../render/discord/answerMessage.ts";
import type { Cooldown } from "./cooldown.ts";
import type { AnswerQuestion } from "./cacheAnswers.ts";
import type { Arrived } from "./send.ts";
import type { Turns } from "./takeTurns.ts";

/** The settings of a bot. */
export interface BotSettings {
  readonly discordToken: string;
  /** Registers commands in this server only; if unset, in every server. */
  readonly discordGuildId?: string;
  /** Another REST base, without a version, such as `http://127.0.0.1:8787/api`. */
  readonly discordApiUrl?: string;
  /** The shards that this process connects, the last one included; if unset, all that Discord recommends. */
  readonly discordShards?: ShardRange;
  /** Commands and button presses per person per minute; 0 for unlimited. */
  readonly cooldownPerMinute: number;
  /** Whether only the person asking sees an answer, unless they set `private` to false. */
  readonly privateByDefault: boolean;
  /** Where people open the reader, so that answers link to it. */
  readonly publicUrl?: string;
}

/** Suggestions while somebody types an option, best first: the label and the value. */
export type Complete = (
  what: NonNullable<CommandOption["completes"]>,
  typed: string,
  snapshot: Snapshot,
) => readonly { readonly label: string; readonly value: string }[];

/** What all interaction handlers share. */
export interface BotContext {
  readonly settings: BotSettings;
  readonly commands: readonly Command[];
  /** Each question is answered from a single snapshot of it. */
  readonly coverage: Pick<Coverage, "open" | "openTyped">;
  /** Moderators' changes, up to date; the current coverage may not include them yet. */
  readonly editorial: () => Editorial;
  readonly answer: AnswerQuestion;
  readonly complete: Complete;
  readonly log: Pick<Logger, "debug" | "info" | "warn" | "error">;
  readonly cooldown: Cooldown;
  /** Each interaction takes one before it is answered. */
  readonly turns: Turns;
  /** Ids of private messages shared since the start. */
  readonly shared: Set<string>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** What moderators' commands need; absent if the bot keeps no state. */
  readonly moderation?: Moderation;
  /** Receives an interaction before its person is told to wait for the answer. */
  readonly onDeferral?: (interaction: { readonly id: string; readonly token: string }) => Promise<void>;
  /** Receives every interaction once it has ended, and whether the person got a reply: an answer or an error message. */
  readonly onEnd?: (interaction: { readonly id: string }, isTold: boolean) => void;
  /** Receives every public answer before it is posted, and then where it arrived. */
  readonly onPosting?: (posting: Posting) => Promise<Noted>;
}

/** Moderators' commands, and who may use them. */
export interface Moderation {
  readonly commands: readonly ModeratorCommand[];
  /** A role that may use them, in addition to everybody who can manage the server. */
  readonly roleId?: string;
  /** As `BotSettings.publicUrl`. */
  readonly publicUrl?: string;
  readonly services: ModeratorServices;
}

/** A public answer about to be posted, and how it is shown. */
export interface Posting {
  /** Id, token and channel of the interaction that it answers. */
  readonly interaction: string;
  readonly token: string;
  readonly channel: string;
  /** Id of the server; null in direct messages. */
  readonly guild: string | null;
  /** The message it replaces, if any. */
  readonly replaces?: string;
  /** The private message it shares, if any; each can be shared once. */
  readonly shares?: string;
  readonly answer: Answer;
  readonly view: View;
  /** Moderators' changes when it was found. */
  readonly editorial: Editorial;
}

/** Whether an answer was recorded for corrections; `arrived` rejects if it could not be recorded yet. */
export type Noted = { readonly arrived: (arrived: Arrived) => Promise<void> } & (
  | { readonly kind: "noted" }
  /** Do not post it: another press has already shared it. */
  | { readonly kind: "shared before" }
  /** It may be recorded later, or never. */
  | { readonly kind: "not noted"; readonly error: unknown }
);
