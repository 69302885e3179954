import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWatchdog } from "../../src/main/watchdog.ts";
import { readerLink } from "../../src/render/readerLink.ts";
import { run, type Running } from "./support/running.ts";

let running: Running;
let url: string;
const get = (path: string) => fetch(`${url}${path}`);
const reloads = async (): Promise<number> =>
  Number(
    /cuttings_reloads_total\{outcome="done"\} (\d+)/.exec(await (await get("/metrics")).text())?.[1] ?? 0,
  );
beforeAll(async () => {
  const reader = { host: "127.0.0.1", port: 0, perMinute: 0 };
  running = await run({ reader, publicUrl: "https://news.example.org" });
  url = running.service().reader?.url ?? "";
});
afterAll(() => running.stop());

test("the bot's reader is ready when the bot is", async () => {
  expect(await (await get("/readyz")).json()).toEqual({
    snapshot: true,
    whole: true,
    gateway: true,
    store: true,
  });
});

test("it shows the current articles, and counts reloads and interactions", async () => {
  const before = await (await get("/")).text();
  const reloadsBefore = await reloads();
  await writeFile(
    join(running.corpusDir, "ferry.txt"),
    "Ferry Osprey is sold\n\nThe ferry was sold on Monday.\n",
  );
  await running.moderate("corpus reload");
  const after = await (await get("/")).text();
  expect(before).not.toContain("Ferry Osprey is sold");
  expect(after).toContain("Ferry Osprey is sold");
  expect(await reloads()).toBe(reloadsBefore + 1);
  expect(await (await get("/metrics")).text()).toMatch(
    /cuttings_interaction_seconds_count\{outcome="answered"\} [1-9]/,
  );
});

test("a citation opens after its article was changed or removed", async () => {
  const file = join(running.corpusDir, "mill.txt");
  const before = "The mill closes\n\nThe mill at Tarn closes in May, its owner Ada Quill said.\n";
  await writeFile(file, before);
  await running.moderate("corpus reload");
  const quote = "The mill at Tarn closes in May";
  const start = before.indexOf(quote);
  const hash =
    running
      .service()
      .library.current()
      .articles.find((one) => one.file === "mill.txt")?.hash ?? "";
  const path = readerLink("", { id: "mill", hash }, { start, end: start + quote.length });
  expect(await (await get(path)).text()).toContain(`<mark id="excerpt">${quote}</mark>`);
  await writeFile(file, before.replace("closes in May", "stays open"));
  await running.moderate("corpus reload");
  const changed = await (await get(path)).text();
  expect(changed).toContain("The article has changed since it was cited.");
  expect(changed).toContain(`<mark>${quote}</mark>`);
  await rm(file);
  await running.moderate("corpus reload");
  expect(await (await get(path)).text()).toContain("no longer in the coverage");
});

test("a citation opens after its article was renamed or retracted", async () => {
  const [before, after] = ["kiln.txt", "kiln-2.txt"].map((name) => join(running.corpusDir, name));
  const words = "The kiln reopens\n\nThe kiln at Tarn reopens in June, its owner Ada Quill said.\n";
  await writeFile(before ?? "", words);
  await running.moderate("corpus reload");
  const article = running
    .service()
    .library.current()
    .articles.find(({ file }) => file === "kiln.txt");
  const quote = "The kiln at Tarn reopens in June";
  const start = article?.text.indexOf(quote) ?? 0;
  const path = readerLink(
    "",
    { id: "kiln", hash: article?.hash ?? "" },
    { start, end: start + quote.length },
  );
  await rename(before ?? "", after ?? "");
  await running.moderate("corpus reload");
  const renamed = await get(path);
  expect(renamed.url).toContain("/articles/kiln-2?");
  expect(await renamed.text()).toContain(`<mark id="excerpt">${quote}</mark>`);
  await running.moderate("corpus retract", { article: "kiln-2.txt", reason: "It stays shut." });
  const retracted = await (await get(path)).text();
  expect(retracted).toContain("It stays shut.");
  expect(retracted).toContain(`<mark id="excerpt">${quote}</mark>`);
});

test("the text that an answer cites is kept, even if the file changes while the bot is off", async () => {
  await running.standIn.member.runCommand("who", { name: "Dominic Murphy" });
  const { store } = running.service();
  await expect
    .poll(async () =>
      (await store.db.selectFrom("texts").select("article").execute()).map(({ article }) => article),
    )
    .toContain("001_6c0154e214419fb0");
});

test.each([
  ["ask", { question: "which court will hear the case?" }],
  ["who", { name: "Dominic Murphy" }],
  ["quote", { speaker: "Iain Duncan Smith" }],
  ["compare", { about: "Crown Prosecution Service" }],
  ["when", { about: "alleged offences" }],
])("citations of /%s in Discord link to the reader, which highlights them", async (name, options) => {
  const sent = JSON.stringify(await running.standIn.member.runCommand(name, options));
  const links = [...sent.matchAll(/https:\/\/news\.example\.org(\/articles\/[^\s"()<>\\]+)/gu)].map(
    ([, path = ""]) => path,
  );
  const passages = links.filter((path) => path.includes("start="));
  expect(passages.length).toBeGreaterThan(0);
  for (const path of passages) {
    expect(path).toMatch(/#excerpt$/u);
    expect(await (await get(path)).text()).toContain('<mark id="excerpt">');
  }
});

test("systemd is notified that it is alive until it stops", async () => {
  const told: string[] = [];
  const notify = async (state: string): Promise<void> => void told.push(state);
  const warned: unknown[] = [];
  const end = startWatchdog(
    { url, period: 100 },
    { warn: (line: unknown) => void warned.push(line) },
    notify,
  );
  await expect.poll(() => told.length).toBeGreaterThan(2);
  await end();
  const count = told.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(told.length).toBe(count);
  const ended = startWatchdog(
    { url: "http://127.0.0.1:9", period: 100 },
    { warn: (line: unknown) => void warned.push(line) },
    notify,
  );
  await expect.poll(() => warned.length).toBeGreaterThan(0);
  await ended();
  expect(told.length).toBe(count);
});

test("it stops with the bot, and its port is free again", async () => {
  await running.restart({ reader: { host: "127.0.0.1", port: Number(new URL(url).port), perMinute: 0 } });
  expect(running.service().reader?.url).toBe(url);
  expect((await get("/healthz")).status).toBe(200);
});
