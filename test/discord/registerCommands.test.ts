import { describe, expect, test } from "vitest";
import { declareCommands } from "../../src/discord/declareCommands.ts";
import { isSame } from "../../src/discord/registerCommands.ts";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { validateCommands } from "../../src/render/discord/validateCommands.ts";
import { commandAgainstSchema } from "../support/discordSchemas.ts";
import { fakeCommands } from "./support/fakeCoverage.ts";
import { standInFor, start, stopAfterEach } from "./support/onStandIn.ts";

stopAfterEach();

const puts = ({ sent }: StandIn): string[] =>
  sent.filter(({ method }) => method === "PUT").map(({ path }) => path);

describe("registration", () => {
  test("declares commands that Discord accepts", () => {
    const declared = declareCommands(fakeCommands, true);
    expect(validateCommands(declared)).toEqual([]);
    expect(declared.map(commandAgainstSchema)).toEqual(declared.map(() => undefined));
  });

  test("happens once: a restarted bot sends nothing", async () => {
    const standIn = await standInFor();
    const first = start(standIn);
    await first.bot.ready;
    expect(puts(standIn)).toHaveLength(1);
    await first.bot.stop();
    await start(standIn).bot.ready;
    expect(puts(standIn)).toHaveLength(1);
  });

  test("moves to one server without leaving the commands behind", async () => {
    const standIn = await standInFor();
    const first = start(standIn);
    await first.bot.ready;
    await first.bot.stop();
    await start(standIn, { discordGuildId: standIn.guildId }).bot.ready;
    expect(standIn.member.commands().map(({ name, guild_id: guild }) => [name, guild])).toEqual(
      declareCommands(fakeCommands, false).map(({ name }) => [name, standIn.guildId]),
    );
  });

  test("moves from one server to everywhere without leaving the commands behind", async () => {
    const standIn = await standInFor();
    const first = start(standIn, { discordGuildId: standIn.guildId });
    await first.bot.ready;
    await first.bot.stop();
    await start(standIn).bot.ready;
    expect(standIn.member.commands().map(({ name, guild_id: guild }) => [name, guild])).toEqual(
      declareCommands(fakeCommands, false).map(({ name }) => [name, undefined]),
    );
  });

  test("ignores order, ids and defaults, and no other difference", () => {
    const declared = [{ name: "a", description: "A", options: [{ type: 3, name: "o", description: "O" }] }];
    const present = {
      id: "1",
      version: "2",
      application_id: "3",
      nsfw: false,
      default_member_permissions: null,
      description: "A",
      name: "a",
      options: [{ name: "o", type: 3, description: "O", required: false }],
    };
    expect(isSame([present], declared)).toBe(true);
    expect(isSame([{ ...present, description: "B" }], declared)).toBe(false);
    expect(isSame([{ ...present, options: [] }], declared)).toBe(false);
    expect(isSame([present, present], declared)).toBe(false);
    expect(isSame([], declared)).toBe(false);
  });
});
