import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { addHourly } from "./support/addHourly.ts";
import { run, type Running } from "./support/running.ts";
import { settled } from "./support/settled.ts";
import { storm } from "./support/storm.ts";

const HOUR = 3_600_000;

let server: TestPostgres;
let running: Running;
beforeAll(async () => {
  server = await startPostgres();
  running = await run({ archive: true, databaseUrl: await server.makeDatabase("digests") });
});
afterAll(async () => {
  await running.stop();
  await server.stop();
});

/** Waits for the next slot and for its digest, the nth; resolves to its words. */
async function digestNumber(count: number): Promise<string> {
  await running.step(HOUR);
  await expect.poll(() => running.posted("digests")).toHaveLength(count);
  return running.posted("digests").at(-1) ?? "";
}

test("a bot over an archive posts digests: first the latest articles, then what is new, once", async () => {
  await settled(running, "3 articles answer from the archive; 0 files waiting");
  expect(await addHourly(running, "digests")).toContain("The digest was added");
  await digestNumber(1);
  await writeFile(join(running.corpusDir, "storm.txt"), storm);
  await running.moderate("corpus reload");
  await settled(running, "4 articles answer");
  const second = await digestNumber(2);
  expect(second).toContain("Storm closes the harbour");
  expect(second).toContain("Ines Alvarado");
  // Only the coming date is named again.
  expect(await digestNumber(3)).toMatch(/^### New in the coverage[^\n]*\n\*\*Upcoming dates/u);
});

test("it corrects one after a retraction, and reports the retraction", async () => {
  expect(
    await running.moderate("corpus retract", { article: "storm.txt", reason: "It was made up." }),
  ).toContain("It was made up.");
  await expect.poll(() => running.posted("digests").join("\n")).toContain("It was made up.");
  await settled(running, "3 articles answer");
  expect(await digestNumber(4)).toMatch(/[Rr]etracted/u);
});
