import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countPendingCorrections } from "../../src/store/corrections.ts";
import { readUnfinished } from "../../src/store/ledger.ts";
import { openPostgres } from "../../src/store/openPostgres.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import type { Store } from "../../src/store/store.ts";
import { strictStandIn } from "../discord/support/started.ts";
import { startPostgres } from "../support/startPostgres.ts";
import { findHarm } from "./findings.ts";
import { startProcess, type BotProcess } from "./process.ts";

/** `npm run test:chaos` kills many more times. */
const KILLS = Number(process.env["CHAOS_KILLS"] ?? 6);
const LONG = 60_000 + KILLS * 20_000;
const NOTED = "001_6c0154e214419fb0.txt";
const CITING = { question: "Who is Dominic Murphy?" };
const EVERY_TWO_SECONDS = "*/2 * * * * *";

let folder: string;
let standIn: StandIn;
let closing: (() => Promise<unknown>)[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-chaos-"));
  await cp("seeds", join(folder, "corpus"), { recursive: true });
  standIn = await strictStandIn();
  closing = [() => standIn.close(), () => rm(folder, { recursive: true, force: true })];
});
afterEach(async () => {
  for (const close of closing) await close();
});

const environment = (more: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  DISCORD_TOKEN: standIn.token,
  DISCORD_API_URL: standIn.apiBase,
  CORPUS_DIR: join(folder, "corpus"),
  DATA_DIR: join(folder, "data"),
  DIGEST_MIN_INTERVAL_SECONDS: "1",
  ...more,
});
const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const addDigest = (): Promise<unknown> =>
  standIn.moderator.runCommand("digest add", {
    channel: standIn.channelId("digests"),
    schedule: EVERY_TWO_SECONDS,
    timezone: "UTC",
    empty: "post",
  });

/** Waits until the bot has sent another request of a kind, at most some seconds. */
async function untilSent(method: string, path: RegExp): Promise<void> {
  const count = (): number =>
    standIn.sent.filter((entry) => entry.method === method && path.test(entry.path)).length;
  const before = count();
  for (let look = 0; look < 2_000 && count() === before; look += 1) await sleep(2);
}

const posting = /^\/channels\/\d+\/messages$/;

/** When the bot is killed: anywhere; the moment a digest has arrived; while one is on its way; in the middle of corrections. */
const moments: readonly (() => Promise<void>)[] = [
  () => sleep(Math.random() * 2_500),
  () => untilSent("POST", posting),
  async () => {
    standIn.faults.request({ method: "POST", path: posting, what: { kind: "slow", milliseconds: 900 } });
    await sleep(2_000 + Math.random() * 900);
  },
  () => untilSent("PATCH", /^\/channels\/\d+\/messages\/\d+$/),
];

/** Does what people do, until it is done or the bot dies under them; notes that were confirmed are kept in `notes`. */
async function disturb(round: number, notes: string[]): Promise<void> {
  const note = `Note number ${round}.`;
  const doings: readonly (() => Promise<unknown>)[] = [
    () => standIn.member.runCommand("who", { name: "Dominic Murphy" }),
    async () => {
      await standIn.moderator.runCommand("corpus note", { article: NOTED, text: note });
      notes.push(note);
    },
    () => standIn.moderator.runCommand("corpus reload"),
    () => standIn.member.runCommand("ask", CITING),
  ];
  const doing = doings[round % doings.length];
  // Whoever the bot dies under sees that it did not answer.
  await doing?.().catch(() => undefined);
}

async function untilQuiet(open: () => Promise<Store>): Promise<Store> {
  const store = await open();
  closing.unshift(() => store.close());
  expect(await readUnfinished(store.db)).toEqual([]);
  expect(await countPendingCorrections(store.db)).toBe(0);
  return store;
}

const harmless = { doubled: [], missed: [], misstated: [], lostNotes: [], uncorrected: [] };

test(
  `killed ${KILLS} times at any moment, the bot loses nothing and says nothing twice`,
  async () => {
    const notes: string[] = [];
    let bot = startProcess(environment({}));
    closing.unshift(() => bot.kill());
    await bot.ready;
    await sleep(500);
    await addDigest();
    for (let round = 0; round < KILLS; round += 1) {
      void disturb(round, notes);
      await moments[round % moments.length]?.();
      await bot.kill();
      bot = startProcess(environment({}));
      await bot.ready;
    }
    // One more run without a kill carries out what was left.
    await settle(() => openSqlite(join(folder, "data")), bot);
    const store = await untilQuiet(() => openSqlite(join(folder, "data")));
    const findings = await findHarm(
      store,
      standIn.moderator.messages({ channel: "digests" }),
      standIn.member.messages(),
      { file: NOTED, notes },
    );
    expect(findings).toMatchObject(harmless);
    expect(findings.sent).toBeGreaterThan(0);
  },
  LONG,
);

test(
  "of two bots over one PostgreSQL, killed in turn, each digest is posted by exactly one",
  async () => {
    const postgres = await startPostgres();
    closing.push(() => postgres.stop());
    const url = await postgres.makeDatabase("chaos");
    const start = (): BotProcess => startProcess(environment({ DATABASE_URL: url }));
    const bots = [start(), start()];
    closing.unshift(() => Promise.all(bots.map((bot) => bot.kill())));
    await Promise.all(bots.map((bot) => bot.ready));
    await sleep(500);
    await addDigest();
    for (let round = 0; round < Math.ceil(KILLS / 2); round += 1) {
      await moments[round % 3]?.();
      await bots[round % 2]?.kill();
      const next = start();
      bots[round % 2] = next;
      await next.ready;
    }
    await sleep(4_000);
    for (const bot of bots) await bot.end();
    const store = await untilQuiet(() =>
      openPostgres(url, (error) => {
        throw error;
      }),
    );
    const findings = await findHarm(store, standIn.moderator.messages({ channel: "digests" }), [], {
      file: NOTED,
      notes: [],
    });
    expect(findings).toMatchObject(harmless);
    expect(findings.sent).toBeGreaterThan(0);
  },
  LONG,
);

/** Lets the bot run until its log and its state are at rest, then ends it in an orderly way. */
async function settle(open: () => Promise<Store>, bot: BotProcess): Promise<void> {
  await standIn.moderator.runCommand("corpus status").catch(() => undefined);
  const waiting = /(\d+) messages? still to be corrected/;
  for (let look = 0; look < KILLS * 4 + 20; look += 1) {
    await sleep(1_500);
    const status = await standIn.moderator.runCommand("corpus status").catch(() => undefined);
    if (waiting.exec(JSON.stringify(status))?.[1] === "0") break;
  }
  expect(await bot.end()).toBe(0);
  await (await open()).close();
}
