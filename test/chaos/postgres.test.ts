import { expect, test } from "vitest";
import { openPostgres } from "../../src/store/openPostgres.ts";
import { startPostgres } from "../support/startPostgres.ts";
import type { BotProcess } from "./process.ts";
import { setScene } from "./scene.ts";
import { settleAndJudge } from "./settle.ts";

/** Half as many kills as in `sqlite.test.ts`. */
const KILLS = Math.ceil(Number(process.env["CHAOS_KILLS"] ?? 14) / 2);

test(
  `two bots over one PostgreSQL, killed in turn ${KILLS} times, lose nothing and say nothing twice`,
  async () => {
    const [scene, postgres] = await Promise.all([setScene(), startPostgres()]);
    const url = await postgres.makeDatabase("chaos");
    const start = (): BotProcess => scene.start({ DATABASE_URL: url });
    const bots: [BotProcess, BotProcess] = [start(), start()];
    try {
      await Promise.all(bots.map((bot) => bot.ready));
      await scene.addDigest();
      await scene.askAndNote();
      for (let round = 0; round < KILLS; round += 1) {
        await scene.untilWorstMoment(round);
        const turn = round % 2 === 0 ? 0 : 1;
        await bots[turn].kill();
        bots[turn] = start();
        // The other bot keeps running meanwhile, and is killed next, wherever this one is by then.
        await bots[1 - turn === 0 ? 0 : 1].ready;
      }
      await Promise.all(bots.map((bot) => bot.ready));
      await settleAndJudge(
        scene,
        async () => expect(await Promise.all(bots.map((bot) => bot.end()))).toEqual([0, 0]),
        () =>
          // Ignore errors here: a failing query reports its own, and connections may still be closing when the database
          // stops.
          openPostgres(url, () => undefined),
        `PostgreSQL with two bots, ${KILLS} kills`,
      );
    } finally {
      await Promise.all(bots.map((bot) => bot.kill()));
      await scene.close();
      await postgres.stop();
    }
  },
  240_000 + KILLS * 40_000,
);
