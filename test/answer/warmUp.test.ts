import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Answer } from "../../src/answer/reply/answer.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import { warmUp } from "../../src/answer/warmUp.ts";
import { complete } from "../../src/answer/ways/complete.ts";
import { commands } from "../../commands/index.ts";
import { snapshotOf } from "../support/snapshots.ts";

const files = [
  "Ferry sinks\n\nThe ferry Halcyon, whose captain was Olaf Brandt, sank in the harbour of Skerrow on 3 March 2021. “She went down in minutes,” said Mr Brandt.",
  "Mayor leaves\n\nAda Lindqvist resigned over the harbour fund. Two of her advisers were fined 300 pounds.",
];

const asked = [
  ["ask", "when did the fery sink"],
  ["ask", "who quit over the harbour fund"],
  ["ask", "where is the captain"],
  ["ask", "did the mayor step down?"],
  ["ask", "how much were the advisers fined"],
  ["who", "who is Olaf Brant"],
  ["who", "the captain of the ferry"],
  ["who", "A. Lindqvist"],
  ["quote", "Brandt about minutes"],
  ["when", "resigned"],
  ["source", "Fery sinks"],
  ["source", "Olaf Brandt"],
  ["compare", "harbour"],
] as const;

function answerTo([name, text]: readonly [string, string], snapshot: Snapshot): Answer {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.run({ text }, snapshot);
}

function warm(): Snapshot {
  const snapshot = snapshotOf(files);
  for (const _ of warmUp(snapshot));
  return snapshot;
}

afterEach(() => void vi.restoreAllMocks());

test.each(asked)("warming up changes no answer: /%s %s", (...question) => {
  expect(answerTo(question, warm())).toEqual(answerTo(question, snapshotOf(files)));
});

/** What a table may be derived from: the snapshot, its parts, and their parts. */
function partsOf(snapshot: Snapshot): ReadonlyMap<unknown, string> {
  const parts = new Map<unknown, string>([[snapshot, "snapshot"]]);
  const add = (whole: object, path: string): void => {
    for (const [name, part] of Object.entries(whole))
      if (typeof part === "object" && part !== null && !parts.has(part)) parts.set(part, `${path}.${name}`);
  };
  add(snapshot, "snapshot");
  add(snapshot.index, "index");
  add(snapshot.directory, "directory");
  for (const table of Object.values(snapshot.directory) as object[])
    if (!Array.isArray(table)) add(table, "directory.table");
  snapshot.articles.forEach((article) => parts.set(article, "an article"));
  snapshot.extractions.forEach((extraction) => parts.set(extraction, "an extraction"));
  return parts;
}

describe("no table is left cold", () => {
  /** Runs a task, and names the parts of a snapshot from which it computed a table. */
  function madeBy(snapshot: Snapshot, run: () => unknown): string[] {
    const parts = partsOf(snapshot);
    const made: string[] = [];
    const set = Reflect.get(WeakMap.prototype, "set") as (key: WeakKey, value: unknown) => unknown;
    vi.spyOn(WeakMap.prototype, "set").mockImplementation(function (
      this: WeakMap<object, unknown>,
      key,
      value,
    ) {
      if (parts.has(key)) made.push(parts.get(key) ?? "");
      set.call(this, key, value);
      return this;
    });
    run();
    vi.restoreAllMocks();
    return made;
  }
  test("a cold snapshot computes tables while it answers, so this test can fail", () => {
    const snapshot = snapshotOf(files);
    expect(madeBy(snapshot, () => answerTo(["ask", "when did the fery sink"], snapshot))).toContain(
      "snapshot.index",
    );
  });

  test.each(asked)("for /%s %s", (...question) => {
    const snapshot = warm();
    expect(madeBy(snapshot, () => answerTo(question, snapshot))).toEqual([]);
  });

  test.each(["names", "headlines"] as const)("for suggestions of %s", (what) => {
    const snapshot = warm();
    expect(madeBy(snapshot, () => complete(what, "haly", snapshot))).toEqual([]);
  });
});

describe("lazy tables are declared, so that they are warmed up", () => {
  const folders = ["text", "corpus", "extract", "search", "answer"];
  const sources = folders.flatMap((folder) =>
    readdirSync(new URL(`../../src/${folder}/`, import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => [
        `${folder}/${file}`,
        readFileSync(new URL(`../../src/${folder}/${file}`, import.meta.url), "utf8"),
      ]),
  );
  const undeclared = (source: string): string[] =>
    source.match(/^(?:export )?(?:let \w+.*|const \w+.*new WeakMap\b.*)/gmu) ?? [];

  test.each([
    "let read: Acts | undefined;",
    "export let found = 0;",
    "const known = new WeakMap<SearchIndex, number>();",
    "const a = 1;\nconst memory: WeakMap<Snapshot, Map<string, number>> = new WeakMap();",
  ])("%j is found", (source) => {
    expect(undeclared(source)).toHaveLength(1);
  });

  test.each([
    "function f() {\n  let read = 1;\n}",
    "const acts = tableOnce(() => 1);",
    "export const tables = indexTables.table((index) => 1);",
    "  const known = new WeakMap<Key, Value>();",
  ])("%j is not", (source) => {
    expect(undeclared(source)).toEqual([]);
  });

  test("no module keeps one of its own", () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(
      sources.flatMap(([file, source = ""]) => undeclared(source).map((line) => `${file}: ${line}`)),
    ).toEqual([]);
  });
});
