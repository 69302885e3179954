import type { Interaction } from "discord.js";
import { bringUpToDate } from "../answer/reply/bringUpToDate.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { BotContext } from "./botContext.ts";
import type { DiscordConnection } from "./connect.ts";
import { createCooldown } from "./cooldown.ts";
import { dispatch, type Outcome } from "./dispatch.ts";
import { cacheAnswers } from "./cacheAnswers.ts";
import { takeTurns } from "./takeTurns.ts";

const nothingSet: Editorial = {};

/** Milliseconds that answers in progress may take when the bot stops. */
const DRAIN_MS = 8000;

/** What answering interactions needs. */
export type AnsweringOptions = Omit<BotContext, "cooldown" | "answer" | "shared" | "turns" | "editorial"> & {
  /** Moderators' changes; by default none. */
  readonly editorial?: () => Editorial;
  /** Receives how each interaction ended, and its duration in milliseconds. */
  readonly onInteraction?: (outcome: Outcome, milliseconds: number) => void;
};

/**
 * Answers every interaction of a connection.
 *
 * @returns how to stop: it accepts no more interactions and waits for those in progress, 8 seconds at most
 */
export function answerInteractions(
  connection: Pick<DiscordConnection, "take">,
  options: AnsweringOptions,
): () => Promise<void> {
  const editorial = options.editorial ?? (() => nothingSet);
  const remembered = cacheAnswers();
  const context: BotContext = {
    ...options,
    editorial,
    cooldown: createCooldown(options.settings.cooldownPerMinute),
    answer: (command, question, snapshot) =>
      bringUpToDate(remembered(command, question, snapshot), snapshot, editorial()),
    shared: new Set(),
    turns: takeTurns(),
  };
  const underWay = new Set<Promise<void>>();
  const takeNoMore = connection.take((interaction: Interaction): void => {
    const begun = performance.now();
    const answering = dispatch(interaction, context)
      .then((outcome) => options.onInteraction?.(outcome, performance.now() - begun))
      .finally(() => underWay.delete(answering));
    underWay.add(answering);
  });
  return async () => {
    takeNoMore();
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise((resolve) => (timer = setTimeout(resolve, DRAIN_MS)));
    await Promise.race([Promise.allSettled(underWay), timeout]);
    clearTimeout(timer);
  };
}
