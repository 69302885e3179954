import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { openSqlite, SQLITE_FILE } from "../../src/store/openSqlite.ts";
import { recombined } from "../bench/growth/recombine.ts";
import { slowReply } from "../discord/support/slowReply.ts";
import { strictStandIn } from "../discord/support/started.ts";
import { partOf } from "../support/effort.ts";
import { textsOf } from "../support/messageParts.ts";
import { startPostgres } from "../support/startPostgres.ts";

/** Enough that loading them takes a good part of the start. */
const ARTICLES = 60;
const ROUNDS = partOf(12);
const WHO = { name: "Dominic Murphy" };

interface Started {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves once the output has these words, or the process has ended. */
  readonly says: (words: string) => Promise<void>;
  /** How it ended: "0" if in order, a signal, or another exit code with the output. */
  readonly ended: Promise<string>;
}

let folder: string;
let standIn: StandIn;
const closers: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-stopping-"));
  standIn = await strictStandIn();
  closers.push(
    () => rm(folder, { recursive: true, force: true }),
    () => standIn.close(),
  );
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function start(environment: Readonly<Record<string, string>>, args: readonly string[] = []): Started {
  const child = spawn(process.execPath, ["--no-regexp-tier-up", "dist/main.js", ...args], {
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "info", READER_PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => {
      output += data.toString();
      for (const look of heard) look();
    });
  const ended = once(child, "exit").then(([code, signal]: (string | number | null)[]) =>
    code === 0 ? "0" : (signal ?? `${code}: ${output}`).toString(),
  );
  closers.push(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const says = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (output.includes(words)) resolve();
      };
      heard.push(look);
      look();
      void ended.then(() => resolve());
    });
  return { process: child, output: () => output, says, ended };
}

const startBot = (environment: Readonly<Record<string, string>> = {}): Started =>
  start({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiBase,
    DATA_DIR: join(folder, "data"),
    ...environment,
  });

async function writeCorpus(): Promise<string> {
  const corpus = join(folder, "corpus");
  await mkdir(corpus);
  for (let at = 0; at < ARTICLES; at += 1) await writeFile(join(corpus, `${at}.txt`), recombined(at));
  return corpus;
}

/** Node options for a process that gets SIGTERM while it imports pino, as the first of many modules. */
function stoppedByImport(): string {
  const script = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;
  const hooks = script(`
    import { setTimeout } from "node:timers/promises";
    let isAsked = false;
    export async function resolve(specifier, context, next) {
      if (specifier === "pino" && !isAsked) {
        isAsked = true;
        process.kill(process.pid, "SIGTERM");
        await setTimeout(500);
      }
      return next(specifier, context);
    }`);
  return `--import=${script(`
    import { register } from "node:module";
    import { isMainThread } from "node:worker_threads";
    if (isMainThread) register(${JSON.stringify(hooks)});`)}`;
}

/** A database that accepts connections and says nothing; \`isAsked\` resolves once it has one. */
async function silentDatabase(): Promise<{ url: string; isAsked: Promise<unknown> }> {
  const server = createServer((socket) => {
    closers.push(() => Promise.resolve(socket.destroy()));
    socket.on("error", () => undefined);
  }).listen(0, "127.0.0.1");
  const isAsked = once(server, "connection");
  await once(server, "listening");
  closers.push(() => Promise.resolve(server.close()));
  return { url: `postgres://cuttings@127.0.0.1:${(server.address() as AddressInfo).port}/cuttings`, isAsked };
}

/** Starts it once in full, and returns how many milliseconds that took. */
async function fullStart(started: Started, words: string): Promise<number> {
  const begun = performance.now();
  await started.says(words);
  const took = performance.now() - begun;
  expect(started.output()).toContain(words);
  started.process.kill("SIGTERM");
  expect(await started.ended).toBe("0");
  return took;
}

test(`SIGTERM at any of ${ROUNDS} moments of its start ends the bot in order`, async () => {
  const CORPUS_DIR = await writeCorpus();
  const whole = await fullStart(startBot({ CORPUS_DIR }), '"msg":"ready"');
  for (let round = 0; round < ROUNDS; round += 1) {
    const dataDir = join(folder, `data ${round}`);
    const bot = startBot({ CORPUS_DIR, DATA_DIR: dataDir });
    await setTimeout(Math.random() * whole);
    bot.process.kill("SIGHUP");
    await setTimeout(Math.random() * 20);
    const hasBegun = existsSync(dataDir);
    bot.process.kill("SIGTERM");
    const end = await bot.ended;
    // Before its first line runs, a process cannot but die of a signal.
    expect(hasBegun || existsSync(dataDir) ? ["0"] : ["0", "SIGTERM", "SIGHUP"]).toContain(end);
    expect(bot.output()).not.toMatch(/"level":[56]0|Error/u);
    if (end !== "0") continue;
    // A state that is closed in order has its last writes in the file itself, and no lock.
    expect(existsSync(join(dataDir, `${SQLITE_FILE}-wal`))).toBe(false);
    await (await openSqlite(dataDir)).close();
  }
}, 600_000);

test("SIGTERM ends a bot in order at the moment when it says that it is ready, and while it logs in", async () => {
  const bot = startBot();
  await bot.says('"msg":"ready"');
  bot.process.kill("SIGTERM");
  expect(await bot.ended).toBe("0");

  const asked = new Promise<void>((onRequest) => {
    standIn.faults.request({ path: /gateway/, what: { kind: "slow", milliseconds: 1_000 }, onRequest });
  });
  const second = startBot();
  await asked;
  second.process.kill("SIGTERM");
  expect(await second.ended).toBe("0");
  expect(second.output()).not.toContain('"msg":"ready"');
});

test("one Ctrl-C, which reaches the bot twice through npm, lets it finish; another one later ends it immediately", async () => {
  const bot = startBot();
  await standIn.ready();
  const answering = slowReply(standIn, 1_000);
  const answer = standIn.member.runCommand("who", WHO);
  await answering;
  bot.process.kill("SIGINT");
  bot.process.kill("SIGINT");
  expect(textsOf(await answer)[0]).toBe("### Who: Dominic Murphy");
  expect(await bot.ended).toBe("0");

  const second = startBot();
  await second.says('"msg":"ready"');
  await standIn.ready();
  const never = slowReply(standIn, 60_000);
  standIn.member.runCommand("who", WHO).catch(() => undefined);
  await never;
  second.process.kill("SIGINT");
  await second.says('"msg":"stopping"');
  const again = setInterval(() => second.process.kill("SIGINT"), 700);
  expect(await second.ended).toMatch(/^130:/u);
  clearInterval(again);
});

test(`SIGTERM at any of ${ROUNDS} moments of its start ends a worker in order`, async () => {
  const [CORPUS_DIR, postgres] = await Promise.all([writeCorpus(), startPostgres()]);
  closers.push(() => postgres.stop());
  const environment = { CORPUS_DIR, ARCHIVE: "true", DATABASE_URL: await postgres.makeDatabase("stopping") };
  const whole = await fullStart(start(environment, ["worker"]), "compared the corpus folder");
  for (let round = 0; round < ROUNDS; round += 1) {
    const worker = start(environment, ["worker"]);
    await setTimeout(Math.random() * whole);
    const hasBegun = worker.output() !== "";
    worker.process.kill("SIGHUP");
    worker.process.kill("SIGTERM");
    expect(hasBegun ? ["0"] : ["0", "SIGTERM", "SIGHUP"]).toContain(await worker.ended);
    expect(worker.output()).not.toMatch(/"level":[56]0|Error/u);
  }
}, 600_000);

describe.each([
  ["bot", []],
  ["worker", ["worker"]],
])("SIGTERM ends a %s in order, and it says so,", (_, args) => {
  const startOn = (url: string, more: Readonly<Record<string, string>> = {}): Started =>
    start(
      {
        DISCORD_TOKEN: standIn.token,
        DISCORD_API_URL: standIn.apiBase,
        DATA_DIR: join(folder, "data"),
        ARCHIVE: "true",
        DATABASE_URL: url,
        ...more,
      },
      args,
    );

  test("while its modules are imported", async () => {
    const { url } = await silentDatabase();
    const stopped = startOn(url, { NODE_OPTIONS: stoppedByImport() });
    expect(await stopped.ended).toBe("0");
    expect(stopped.output()).toContain('"msg":"stopping"');
  });

  test("while it waits for a database that does not answer", async () => {
    const { url, isAsked } = await silentDatabase();
    const stopped = startOn(url);
    await Promise.race([isAsked, stopped.ended]);
    stopped.process.kill("SIGTERM");
    expect(await stopped.ended).toBe("0");
    expect(stopped.output()).toContain('"msg":"stopping"');
    expect(stopped.output()).toContain("PostgreSQL cannot be used");
  });
});
