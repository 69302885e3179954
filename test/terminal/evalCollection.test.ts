import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { runEval } from "../../src/terminal/evalCollection.ts";

const folder = mkdtempSync(join(tmpdir(), "cuttings-eval-"));
const collection = {
  docs: [
    { id: "fire", title: "Harbour fire", text: "A fire destroyed three warehouses on Monday." },
    {
      id: "vote",
      title: "Election",
      text: "The council election takes place in May.\nTurnout was 41 per cent.",
    },
  ],
  queries: [
    { id: "1", text: "what did the fire destroy", answers: ["three warehouses"] },
    { id: "2", text: "when is the council election", answers: ["in May"] },
    { id: "3", text: "who conducted the orchestra" },
  ],
  qrels: { "1": { fire: 1 }, "2": { vote: 1 } },
};

/** Writes a file and returns its path. */
function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What `runEval` prints. */
async function printed(...args: string[]): Promise<string> {
  let output = "";
  let now = 0;
  const code = await runEval(args, { write: (text) => (output += text), clock: () => (now += 1) });
  expect(code).toBe(0);
  return output;
}

describe("runEval", () => {
  const good = fileOf("good.json", JSON.stringify(collection));

  test("prints one JSON object of metrics", async () => {
    expect(JSON.parse(await printed(good, "--json"))).toEqual({
      ndcg10: 1,
      mrr10: 1,
      recall1: 1,
      recall10: 1,
      buildMs: 1,
      p50Ms: 1,
      p95Ms: 1,
      answerAt1: 1,
      answerAt3: 1,
      abstentionAuc: 1,
    });
  });

  test("prints a table, also with misspelt questions", async () => {
    expect(await printed(good, "--typos", "all")).toMatch(/^ndcg10 +1\.0000$/mu);
  });

  test("explains its usage with --help", async () => {
    expect(await printed("--help")).toMatch(/^Usage: npm run --silent eval -- FILE\.json/u);
  });

  test.each([
    [["missing.json"], /missing\.json: cannot be read/u],
    [[fileOf("broken.json", "{")], /is not JSON/u],
    [[fileOf("empty.json", "{}")], /docs/u],
    [[fileOf("odd.json", JSON.stringify({ ...collection, queries: [{ id: "1" }] }))], /queries\.0\.text/u],
    [[], /Give one test collection/u],
    [[good, "--typos", "2"], /give 1 or all/u],
    [[good, "--tpyos"], /tpyos/u],
  ])("says what is wrong with %j", async (args, message) => {
    const failed = runEval(args, { write: () => undefined, clock: () => 0 });
    await expect(failed).rejects.toThrow(UserError);
    await expect(failed).rejects.toThrow(message);
  });
});
