import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { textsOf } from "../support/messageParts.ts";
import { slowReply } from "./support/slowReply.ts";
import { strictStandIn } from "./support/started.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** Cuttings as an operator runs it, with Discord's address in the environment. */
function launch(environment: Record<string, string>): {
  process: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
} {
  const dataDir = mkdtempSync(join(tmpdir(), "cuttings-process-"));
  const child = spawn(process.execPath, ["--enable-source-maps", "--no-regexp-tier-up", "dist/main.js"], {
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "info", DATA_DIR: dataDir, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (output += data.toString()));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  closers.push(async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { process: child, output: () => output, ended };
}

async function standInFor(): Promise<StandIn> {
  const standIn = await strictStandIn();
  closers.push(() => standIn.close());
  return standIn;
}

test("on SIGTERM the process finishes work in progress and exits with 0", async () => {
  const standIn = await standInFor();
  const bot = launch({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiBase });
  await standIn.ready();
  const first = await standIn.member.runCommand("who", { name: "Dominic Murphy" });
  expect(textsOf(first)[0]).toBe("### Who: Dominic Murphy");
  const answering = slowReply(standIn, 500);
  const second = standIn.member.runCommand("who", { name: "Dominic Murphy" });
  await answering;
  bot.process.kill("SIGTERM");
  expect(textsOf(await second)[0]).toBe("### Who: Dominic Murphy");
  expect(await bot.ended).toBe(0);
  expect(bot.output()).not.toContain(standIn.token);
});

test("a bad token ends the process with a one-sentence remedy", async () => {
  const standIn = await standInFor();
  const bot = launch({ DISCORD_TOKEN: "bm90.a.real-token-at-all-this-is", DISCORD_API_URL: standIn.apiBase });
  expect(await bot.ended).not.toBe(0);
  expect(bot.output().trim()).toMatch(/^Discord rejects DISCORD_TOKEN\. Copy the token [^\n]*$/);
});
