import { expect, test } from "vitest";
import { readDigests } from "../../src/store/digests.ts";
import { openPostgres } from "../../src/store/openPostgres.ts";
import { stallingProxy } from "../support/stallingProxy.ts";
import { startPostgres } from "../support/startPostgres.ts";
import { setScene, sleep } from "./scene.ts";

/** As many as the pool has connections. */
const DIGESTS = 10;
const RESTARTS = process.env["CHAOS_KILLS"] === undefined ? 2 : 6;
const ASK = { question: "Which court will hear the case?" };
/** In milliseconds. The bot gives up after 9 seconds; a busy machine takes longer. */
const ENDS_WITHIN = 30_000;
const ignore = (): void => undefined;

test(`ten simultaneous digests survive ${RESTARTS} restarts of PostgreSQL, and SIGTERM ends the bot even if PostgreSQL hangs`, async () => {
  const [scene, postgres] = await Promise.all([setScene(), startPostgres()]);
  const proxy = await stallingProxy(await postgres.makeDatabase("outage"));
  const bot = scene.start({ DATABASE_URL: proxy.url });
  const { standIn } = scene;
  const posted = (): number =>
    standIn.sent.filter(({ path }) => /^\/channels\/\d+\/messages$/.test(path)).length;
  try {
    await bot.ready;
    for (let count = 0; count < DIGESTS; count += 1) await scene.addDigest();
    const store = await openPostgres(proxy.url, ignore);
    expect(await readDigests(store.db)).toHaveLength(DIGESTS);
    await store.close();
    for (let restart = 0; restart < RESTARTS; restart += 1) {
      standIn.member.runCommand("ask", ASK).catch(ignore);
      await sleep(Math.random() * 2_000);
      await postgres.restart();
      const before = posted();
      await expect.poll(posted, { timeout: 180_000 }).toBeGreaterThan(before + 2);
    }
    proxy.stall();
    await sleep(2_500);
    const asked = performance.now();
    await bot.end();
    expect(performance.now() - asked).toBeLessThan(ENDS_WITHIN);
  } catch (error) {
    throw new Error(bot.output().slice(-3_000), { cause: error });
  } finally {
    await bot.kill();
    await proxy.close();
    await scene.close();
    await postgres.stop();
  }
}, 600_000);
