import type { MessageContextMenuCommandInteraction } from "discord.js";
import { expect, test } from "vitest";
import type { Command } from "../../commands/command.ts";
import { commands } from "../../commands/index.ts";
import type { Question } from "../../src/answer/question/question.ts";
import type { BotContext } from "../../src/discord/botContext.ts";
import { FIND } from "../../src/discord/declareCommands.ts";
import { findInCoverage } from "../../src/discord/findInCoverage.ts";
import { takeTurns } from "../../src/discord/takeTurns.ts";
import { snapshotOf } from "../support/snapshots.ts";
import { anAnswer } from "../support/excerpts.ts";

test("several sentences of a message are acknowledged, then looked up in turns, with others answered between them", async () => {
  const turns = takeTurns();
  const snapshot = snapshotOf(["Mill closes\n\nIt closes.\n"]);
  const done: string[] = [];
  const somebodyElse = (): Promise<number> => turns.take().then(() => done.push("somebody else"));
  const interaction = {
    commandName: FIND,
    user: { id: "1" },
    client: {
      user: { id: "2" },
      rest: { post: async () => done.push("acknowledged"), patch: async () => ({}) },
    },
    targetMessage: { author: { id: "1" }, content: "One mill. Two mills.", embeds: [], components: [] },
  } as unknown as MessageContextMenuCommandInteraction;
  const others: Promise<number>[] = [];
  await findInCoverage(interaction, {
    settings: {},
    commands,
    coverage: { open: async () => snapshot },
    answer: (_command: Command, { text }: Question) => {
      done.push(text);
      others.push(somebodyElse());
      return anAnswer([]);
    },
    cooldown: async () => undefined,
    turns,
  } as unknown as BotContext);
  await Promise.all(others);
  expect(done.slice(0, 4)).toEqual(["acknowledged", "One mill.", "somebody else", "Two mills."]);
});
