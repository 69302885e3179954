import { setImmediate } from "node:timers/promises";
import { DiscordAPIError } from "discord.js";
import { describe, expect, test, vi } from "vitest";
import type { Command } from "../../commands/command.ts";
import { createCooldown } from "../../src/discord/cooldown.ts";
import { describeError, hideSecrets } from "../../src/discord/describeError.ts";
import { cacheAnswers } from "../../src/discord/cacheAnswers.ts";
import { takeTurns } from "../../src/discord/takeTurns.ts";
import { fakeCommands, fakeSnapshot } from "./support/fakeCoverage.ts";

const token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789AB";

describe("a logged error", () => {
  test.each([
    [`Bot ${token} refused`, "Bot [secret] refused"],
    [
      "POST /api/v10/interactions/1/aW50ZXJhY3Rpb24/callback?x=1",
      "POST /api/v10/interactions/1/[secret]/callback?x=1",
    ],
    ["/webhooks/12/tok-en_1/messages/@original", "/webhooks/12/[secret]/messages/@original"],
    ["a sentence. of-words. without-secrets", "a sentence. of-words. without-secrets"],
  ])("hides the tokens in %j", (text, shown) => {
    expect(hideSecrets(text)).toBe(shown);
  });

  test("has the place and the reason, but nothing that was sent", () => {
    const url = "https://discord.com/api/v10/interactions/1/secret-token/callback";
    const body = { body: { data: { content: "what somebody asked" } } };
    const error = new DiscordAPIError(
      { code: 50035, message: "Invalid Form Body" },
      50035,
      400,
      "POST",
      url,
      body,
    );
    const text = JSON.stringify(describeError(error));
    expect(text).toContain('"code":50035');
    expect(text).toContain("/interactions/1/[secret]/callback");
    expect(text).not.toContain("secret-token");
    expect(text).not.toContain("what somebody asked");
  });

  test("is the thrown value if that is not an error", () => {
    expect(describeError("odd")).toEqual({ message: "odd" });
  });
});

describe("taking turns", () => {
  test("is first come, first served, and lets the event loop turn in between", async () => {
    const turns = takeTurns();
    const seen: string[] = [];
    const one = async (name: string): Promise<void> => {
      await turns.take();
      seen.push(name);
      process.nextTick(() => seen.push(`done ${name}`));
    };
    await Promise.all([one("a"), one("b"), one("c")]);
    await turns.take();
    expect(seen).toEqual(["a", "done a", "b", "done b", "c", "done c"]);
  });

  describe("with many waiting", () => {
    /** Three who wait, then one who is acknowledged at once, and one whose acknowledgement is on its way. */
    const crowd = () => {
      const turns = takeTurns();
      const seen: string[] = [];
      const one = async (name: string, acknowledge?: () => Promise<void>): Promise<void> => {
        await turns.take(acknowledge);
        seen.push(name);
      };
      let resolve = (): void => undefined;
      const promise = new Promise<void>((done) => (resolve = done));
      const all = Promise.all([
        ...["a", "b", "c"].map((name) => one(name)),
        one("quick", () => Promise.resolve()),
        one("slow", () => promise),
      ]);
      return { turns, seen, all, resolve: () => resolve() };
    };
    const aWhile = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    };

    test("those who are acknowledged let the acknowledgements of others go ahead", async () => {
      const { seen, all, resolve } = crowd();
      await aWhile();
      expect(seen).toEqual(["a", "b", "c"]);
      resolve();
      await all;
      expect(seen).toEqual(["a", "b", "c", "quick", "slow"]);
    });

    test("they do not wait for ever", async () => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      try {
        const { seen } = crowd();
        await aWhile();
        vi.advanceTimersByTime(100);
        await aWhile();
        expect(seen).toEqual(["a", "b", "c", "quick"]);
      } finally {
        vi.useRealTimers();
      }
    });

    test("somebody who cannot be acknowledged goes first", async () => {
      const { turns, seen, all, resolve } = crowd();
      await aWhile();
      await turns.takeFirst();
      expect(seen).toEqual(["a", "b", "c"]);
      resolve();
      await all;
    });
  });
});

describe("cached answers", () => {
  const counted = (): { command: Command; count: () => number } => {
    let runs = 0;
    const [ask] = fakeCommands;
    if (ask === undefined) throw new Error("no command");
    return {
      command: {
        ...ask,
        run: (question, snapshot) => {
          runs += 1;
          return ask.run(question, snapshot);
        },
      },
      count: () => runs,
    };
  };

  test("are computed once per snapshot", () => {
    const answer = cacheAnswers();
    const { command, count } = counted();
    const [now, next] = [fakeSnapshot(), fakeSnapshot("bbbb")];
    expect(answer(command, { text: "a" }, now)).toBe(answer(command, { text: "a" }, now));
    expect(count()).toBe(1);
    answer(command, { text: "a", from: "2021" }, now);
    answer(command, { text: "a" }, next);
    expect(count()).toBe(3);
  });

  test("are evicted, least recently used first", () => {
    const answer = cacheAnswers();
    const { command, count } = counted();
    const snapshot = fakeSnapshot();
    for (let at = 0; at < 200; at += 1) answer(command, { text: `q${at}` }, snapshot);
    answer(command, { text: "q0" }, snapshot);
    answer(command, { text: "one more" }, snapshot);
    expect(count()).toBe(201);
    answer(command, { text: "q0" }, snapshot);
    expect(count()).toBe(201);
    answer(command, { text: "q1" }, snapshot);
    expect(count()).toBe(202);
  });
});

describe("the cooldown", () => {
  test("counts each person separately, and says how long to wait", async () => {
    const cooldown = createCooldown(2);
    await cooldown("1");
    await cooldown("1");
    await expect(cooldown("1")).rejects.toThrow(/your 2 commands for this minute\. Try again in \d+ s\./);
    await expect(cooldown("2")).resolves.toBeUndefined();
  });

  test("of 0 means unlimited", async () => {
    const cooldown = createCooldown(0);
    await expect(Promise.all(Array.from({ length: 100 }, () => cooldown("1")))).resolves.toHaveLength(100);
  });
});
