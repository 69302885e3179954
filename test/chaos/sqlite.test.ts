import { expect, test } from "vitest";
import { openSqlite } from "../../src/store/openSqlite.ts";
import { setScene } from "./scene.ts";
import { settleAndJudge } from "./settle.ts";

/** `npm run test:chaos` kills many more times. */
const KILLS = Number(process.env["CHAOS_KILLS"] ?? 14);

test(
  `killed ${KILLS} times at any moment, the bot loses nothing and says nothing twice`,
  async () => {
    const scene = await setScene();
    let bot = scene.start();
    try {
      await bot.ready;
      await scene.addDigest();
      await scene.askAndNote();
      for (let round = 0; round < KILLS; round += 1) {
        await scene.untilWorstMoment(round);
        await bot.kill();
        bot = scene.start();
        await bot.ready;
      }
      await settleAndJudge(
        scene,
        async () => expect(await bot.end()).toBe(0),
        () => openSqlite(scene.dataDir),
        `SQLite, ${KILLS} kills`,
      );
    } finally {
      await bot.kill();
      await scene.close();
    }
  },
  120_000 + KILLS * 20_000,
);
