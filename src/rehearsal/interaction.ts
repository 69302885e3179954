import type {
  InteractionType,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import { limits } from "./limits.ts";
import type { Account, Channel } from "./guild.ts";

/** The final outcome for the person who started an interaction. */
export type Outcome =
  | { readonly kind: "message"; readonly message: APIMessage }
  | { readonly kind: "choices"; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: "modal"; readonly id: string; readonly modal: APIModalInteractionResponseCallbackData };

/** A person's action that the bot must acknowledge within the deadline. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly createdAt: number;
  readonly by: Account;
  readonly channel: Channel;
  /** The command's name, for commands. */
  readonly name: string | undefined;
  /** The message whose button was pressed, for components and forms opened by them. */
  readonly source: string | undefined;
  /** The type of the callback that acknowledged it. */
  acknowledgedWith: number | undefined;
  /** The id of the message that `@original` refers to. */
  original: string | undefined;
  readonly outcome: Promise<Outcome>;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (reason: string) => void;
}

type Facts = Pick<Interaction, "id" | "token" | "type" | "createdAt" | "by" | "channel" | "name" | "source">;

/** Opens an interaction. If nobody acknowledges it in time, its outcome fails with Discord's message. */
export function openInteraction(facts: Facts): Interaction {
  const { promise, resolve, reject } = deferred<Outcome>();
  const fail = (reason: string) => {
    clearTimeout(timer);
    reject(new Error(reason));
  };
  const timer = setTimeout(() => {
    if (interaction.acknowledgedWith === undefined) fail("The application did not respond");
  }, limits.acknowledgeMs);
  timer.unref();
  // The page may be closed before the bot replies.
  promise.catch(() => undefined);
  const interaction: Interaction = {
    ...facts,
    acknowledgedWith: undefined,
    original: undefined,
    outcome: promise,
    settle: (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    },
    fail,
  };
  return interaction;
}

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
