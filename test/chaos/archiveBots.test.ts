import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { MessageFlags } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { openPostgres } from "../../src/store/openPostgres.ts";
import { startPostgres } from "../support/startPostgres.ts";
import { findHarm, harmless, thinking } from "./findings.ts";
import type { BotProcess } from "./process.ts";
import { setScene, sleep } from "./scene.ts";

const BOTS = 3;
const WORKERS = 2;
const KILLS = Number(process.env["CHAOS_KILLS"] ?? 6);
const QUESTIONS = 4;

test(
  `three bots and two workers over one archive, one killed at random ${KILLS} times, answer each interaction and post each digest once`,
  async () => {
    const [scene, postgres] = await Promise.all([setScene(), startPostgres()]);
    const url = await postgres.makeDatabase("bots");
    const { member, moderator } = scene.standIn;
    const shared = { ARCHIVE: "true", DATABASE_URL: url };
    const startBot = (shard: number): BotProcess =>
      scene.start({ ...shared, DISCORD_SHARDS: `${shard}/${BOTS}` });
    const startWorker = (): ChildProcess =>
      spawn(process.execPath, ["--no-regexp-tier-up", "dist/main.js", "worker"], {
        env: { ...process.env, ...shared, DATA_DIR: scene.dataDir, CORPUS_DIR: scene.corpusDir },
        stdio: "ignore",
      });
    const bots = Array.from({ length: BOTS }, (_, shard) => startBot(shard));
    const workers = Array.from({ length: WORKERS }, startWorker);
    const isFilled = async (): Promise<boolean> =>
      JSON.stringify(await moderator.runCommand("corpus status").catch(() => undefined)).includes(
        "3 articles answer from the archive; 0 files waiting",
      );
    const answers = (): number =>
      member.messages().filter(({ flags = 0 }) => (flags & MessageFlags.Loading) === 0).length;
    try {
      await Promise.all(bots.map(({ ready }) => ready));
      await expect.poll(isFilled, { timeout: 180_000, interval: 500 }).toBe(true);
      await scene.addDigest();
      let answered = 0;
      for (let round = 0; round < KILLS; round += 1) {
        const asked = Array.from({ length: QUESTIONS }, () =>
          member.runCommand("ask", { question: "Who is Dominic Murphy?" }).then(
            () => (answered += 1),
            // It was asked of the process that was killed.
            () => undefined,
          ),
        );
        await sleep(Math.random() * 3_000);
        const victim = Math.floor(Math.random() * (BOTS + WORKERS));
        const worker = workers[victim - BOTS];
        if (worker === undefined) {
          await bots[victim]?.kill();
          bots[victim] = startBot(victim);
          await bots[victim].ready;
        } else {
          worker.kill("SIGKILL");
          await once(worker, "exit");
          workers[victim - BOTS] = startWorker();
        }
        // Not for ever: whoever waits in vain is found below.
        await Promise.race([Promise.all(asked), sleep(30_000)]);
      }
      await expect.poll(() => thinking(scene), { timeout: 180_000, interval: 500 }).toEqual([]);
      expect(answers()).toBeGreaterThanOrEqual(answered);
      expect(answers()).toBeLessThanOrEqual(KILLS * QUESTIONS);
      for (const bot of bots) expect(await bot.end()).toBe(0);
      const store = await openPostgres(url, () => undefined);
      const { doubled, missed, misstated, unfinished } = await findHarm(store, scene);
      const sent = await store.db.selectFrom("ledger").selectAll().where("state", "=", "sent").execute();
      await store.close();
      process.stdout.write(`${answered} of ${KILLS * QUESTIONS} answered, ${sent.length} digests\n`);
      expect({ ...harmless, doubled, missed, misstated, unfinished }).toEqual(harmless);
      expect(sent.length).toBeGreaterThan(0);
      expect(answered).toBeGreaterThan(0);
    } finally {
      for (const worker of workers) worker.kill("SIGKILL");
      await Promise.all(bots.map((bot) => bot.kill()));
      await scene.close();
      await postgres.stop();
    }
  },
  480_000 + KILLS * 60_000,
);
