import { EventEmitter } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Order } from "../../src/library/workerMessages.ts";
import { buildFailure } from "../../src/library/buildFailure.ts";
import { readApart } from "../../src/library/readApart.ts";
import { startBuilder } from "../../src/library/startBuilder.ts";
import { markWork } from "../../src/library/workMark.ts";

let folder: string;
const settings = () => ({ corpusDir: folder, maxFileBytes: 9_000_000, language: "en-GB" });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-builder-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A worker that marks a file and then ends, unless it is told to skip that file. */
function fakeWorker(end: (worker: EventEmitter) => void, file: string | undefined) {
  const orders: Order[] = [];
  const start = (_: unknown, mark: SharedArrayBuffer): Worker => {
    const worker = new EventEmitter();
    const postMessage = (order: Order): void => {
      orders.push(order);
      if (order.skippedFiles.length > 0 || (file === undefined && orders.length > 1))
        worker.emit("message", { kind: "checked", articles: [], problems: order.skippedFiles });
      else {
        markWork(mark, file);
        end(worker);
      }
    };
    return Object.assign(worker, { postMessage, terminate: () => Promise.resolve(1) }) as unknown as Worker;
  };
  return { orders, start };
}

test.each([
  ["throws", (worker: EventEmitter) => worker.emit("error", new Error("Worker terminated: out of memory"))],
  ["ends", (worker: EventEmitter) => worker.emit("exit", 134)],
  ["hangs", () => true],
])("if the worker %s, its current article is skipped and named, and the others are built", async (_, end) => {
  await writeFile(join(folder, "bad.txt"), "Bad\n\nIt is bad.");
  const { orders, start } = fakeWorker(end, "bad.txt");
  const builder = startBuilder({ ...settings(), articleLimit: 80 }, start);
  const { problems } = await builder.check(new Set());
  expect(problems).toMatchObject([{ file: "bad.txt", what: expect.stringContaining("is skipped") }]);
  expect(problems[0]?.remedy).toMatch(/^Split it/);
  expect(orders).toHaveLength(2);
  // The next order skips the file from the start, until it changes.
  expect((await builder.check(new Set())).problems).toHaveLength(1);
  expect(orders).toHaveLength(3);
  await writeFile(join(folder, "bad.txt"), "Good again\n\nIt is mended.");
  await builder.check(new Set());
  expect(orders.at(3)?.skippedFiles).toEqual([]);
});

test("if a worker dies between articles, one sentence says so, and the next task starts another worker", async () => {
  const { start } = fakeWorker((worker) => worker.emit("exit", 134), undefined);
  const builder = startBuilder(settings(), start);
  await expect(builder.check(new Set())).rejects.toThrow(
    /^The corpus could not be built \(Error: the worker ended with 134\)\.$/,
  );
  expect((await builder.check(new Set())).problems).toEqual([]);
});

const outOfMemory = Object.assign(new Error("reached its memory limit"), {
  code: "ERR_WORKER_OUT_OF_MEMORY",
});

test("if a worker runs out of memory twice, the message has a remedy, and no more articles are blamed", async () => {
  for (const name of ["a.txt", "b.txt", "c.txt"]) await writeFile(join(folder, name), "Storm\n\nIt came.");
  const files = ["a.txt", "b.txt", "c.txt"];
  const orders: Order[] = [];
  const start = (_: unknown, mark: SharedArrayBuffer): Worker => {
    const worker = new EventEmitter();
    const postMessage = (order: Order): void => {
      orders.push(order);
      markWork(mark, files.shift());
      worker.emit("error", outOfMemory);
    };
    return Object.assign(worker, { postMessage, terminate: () => Promise.resolve(1) }) as unknown as Worker;
  };
  const builder = startBuilder(settings(), start);
  await expect(builder.check(new Set())).rejects.toThrow(
    /too little memory for this many articles\. Give the bot more, such as NODE_OPTIONS=--max-old-space-size=4096/,
  );
  expect(orders).toHaveLength(2);
});

test.each([
  ["at the first start", true, /json\. docs\/operating\.md lists how much a coverage takes\.$/],
  ["later", false, /takes\. The previous coverage keeps answering\.$/],
])("%s the message has the remedy for too little memory", (_, isFirst, words) => {
  expect(buildFailure(outOfMemory, isFirst)).toMatch(words);
  expect(buildFailure(new Error("broken"), isFirst)).not.toContain("memory");
});

test("a builder that is closed during a task reports no failure", async () => {
  let exits = (): void => undefined;
  const { start } = fakeWorker((worker) => (exits = () => worker.emit("exit", 1)), undefined);
  const builder = startBuilder(settings(), start);
  const ended = vi.fn<() => void>();
  void builder.check(new Set()).finally(ended);
  await setTimeout(10);
  await builder.close();
  exits();
  await setTimeout(10);
  expect(ended).not.toHaveBeenCalled();
});

test("there is no time limit between articles", async () => {
  vi.useFakeTimers();
  const { start } = fakeWorker(() => true, undefined);
  const builder = startBuilder({ ...settings(), articleLimit: 80 }, start);
  const state = { ended: false };
  void builder.check(new Set()).finally(() => (state.ended = true));
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(state.ended).toBe(false);
});

test("reading one article does not block the event loop", async () => {
  const path = join(folder, "page.html");
  await writeFile(
    path,
    `<p>The ferry stopped on Monday after a storm broke the pier.</p>${"<".repeat(1_500_000)}`,
  );
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  const { articles, problems } = await readApart(path, settings());
  clearInterval(timer);
  expect(articles).toEqual([]);
  expect(problems).toMatchObject([
    { file: "page.html", what: expect.stringMatching(/has over 50000 characters$/) },
  ]);
  expect(turns).toBeGreaterThan(5);
});

test("an article that takes too long is skipped, and the others are loaded", async () => {
  await writeFile(
    join(folder, "good.txt"),
    "Storm closes the harbour\n\nThe harbour of Wexcombe opened again.\n",
  );
  const line = `${"“We lost it,” said Ann Lee, who met Mr Dahl on 5 May. ".repeat(900)}\n\n`;
  await writeFile(join(folder, "slow.txt"), `Slow\n\n${line.repeat(160)}`);
  const builder = startBuilder({ ...settings(), articleLimit: 2000 });
  const built = await builder.build({ editorial: {}, reread: true, earlier: new Set() });
  await builder.close();
  expect(built.articles.map(({ file }) => file)).toEqual(["good.txt"]);
  expect(built.problems).toMatchObject([
    { file: "slow.txt", what: "took over 2 seconds to read, and is skipped" },
  ]);
}, 60_000);
