import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run, wordsOf, type Running } from "./support/running.ts";

const MANY = 700;
const MINUTE = 60_000;
/** An article that takes some seconds to read, so that tests can run during the load; it is the last in the folder. */
const slow = `Slow\n\n${`${"“We lost it,” said Ann Lee, who met Mr Dahl on 5 May. ".repeat(900)}\n\n`.repeat(60)}`;

let running: Running;
const get = (path: string) => fetch(`${running.service().reader?.url}${path}`);
beforeAll(async () => {
  const reader = { host: "127.0.0.1", port: 0, perMinute: 0 };
  running = await run({ reader });
  await running.moderate("digest add", {
    channel: running.standIn.channelId("digests"),
    schedule: "hourly",
    timezone: "UTC",
  });
  for (let at = 0; at < MANY; at += 1)
    await writeFile(
      join(running.corpusDir, `pier-${String(at).padStart(4, "0")}.txt`),
      `Pier ${at} closes\n\nPier number ${at} of Wexcombe was closed on 3 March 2031, Ines Alvarado said.\n`,
    );
  await writeFile(join(running.corpusDir, "zz-slow.txt"), slow);
  await running.restart();
}, 60_000);
afterAll(() => running.stop());

test("while articles load the bot answers with a note, and reports its progress correctly", async () => {
  expect(running.service().library.loading()).toBeDefined();
  const answer = wordsOf(await running.standIn.member.runCommand("source", { article: "Pier 7 closes" }));
  expect(answer).toContain("Pier 7 closes");
  expect(answer).toMatch(/The articles were still loading: the first \d+ of 704 files were searched/);

  expect(await running.moderate("corpus status")).toMatch(
    /Still loading: [\d,]+ of 704 articles are read, \d+ a second.*Digests wait/,
  );
  expect(await running.moderate("corpus reload")).toContain("still loading");
  const ready = await get("/readyz");
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { snapshot: true, whole: false, gateway: true, store: true },
  ]);
  expect((await get("/healthz")).status).toBe(200);
  expect(await (await get("/")).text()).toMatch(/Still loading: the first \d+ of 704 files are here so far/);
  expect(await (await get("/api/articles")).json()).toMatchObject({ loading: { total: 704 } });
  expect(running.service().library.loading()).toBeDefined();
});

test("a retraction meanwhile is confirmed and applied immediately", async () => {
  const file = "pier-0007.txt";
  expect(await running.moderate("corpus retract", { article: file, reason: "Invented." })).toContain(
    "Invented.",
  );
  expect(running.service().library.loading()).toBeDefined();
  const answer = wordsOf(
    await running.standIn.member.runCommand("ask", { question: "What happened to Pier number 7?" }),
  );
  expect(answer).not.toContain("Pier 7 closes");
});

test("a digest that falls due waits until all articles are loaded, and includes them all", async () => {
  const before = running.posted("digests").length;
  await running.step(61 * MINUTE);
  expect(running.posted("digests")).toHaveLength(before);
  expect(running.service().library.loading()).toBeDefined();

  await running.service().library.whole;
  await expect.poll(() => running.posted("digests").length).toBeGreaterThan(before);
  expect(await running.moderate("corpus status")).not.toContain("loading");
  expect((await get("/readyz")).status).toBe(200);
  expect(
    running
      .service()
      .library.current()
      .retracted?.map(({ file }) => file),
  ).toEqual(["pier-0007.txt"]);
  expect(running.logged.some((line) => line.includes("all articles are loaded"))).toBe(true);
}, 60_000);
