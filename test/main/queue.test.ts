import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SQLITE_FILE } from "../../src/store/openSqlite.ts";
import { sqliteDriver } from "../../src/store/sqliteDrivers.ts";
import { buttonsOf } from "../support/messageParts.ts";
import { run, wordsOf, type Running } from "./support/running.ts";
import { addStorm, storm } from "./support/storm.ts";

let running: Running;
beforeAll(async () => {
  running = await run();
  await addStorm(running);
});
afterAll(async () => {
  await running.stop();
});

/** Runs `act` while a reload waits to be swapped in, then lets it finish; returns what each moderator was told. */
const duringAReload = async (act: () => Promise<string>): Promise<readonly [string, string]> => {
  const other = sqliteDriver().open(join(running.folder, "data", SQLITE_FILE), 1_000);
  other.execute("BEGIN IMMEDIATE");
  const reload = running.moderate("corpus reload");
  await new Promise((resolve) => setTimeout(resolve, 400));
  const acting = act();
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  other.execute("COMMIT");
  other.close();
  return Promise.all([reload, acting]);
};
const files = async (): Promise<string[]> => (await readdir(running.corpusDir)).sort();
const add = async (name: string, content: string): Promise<string> =>
  wordsOf(
    await running.standIn.moderator.runCommand("corpus add", {
      file: { name, contentType: "text/plain", bytes: Buffer.from(content) } as never,
    }),
  );

describe("while a reload runs", () => {
  test("an article is added after it, and the reply is correct", async () => {
    const content = storm.replace("Storm closes", "Fog closes");
    const [reloaded, added] = await duringAReload(() => add("fog.txt", content));
    expect(reloaded).toContain("The coverage was reloaded.");
    expect(added).toContain("Added: Fog closes the harbour of Wexcombe");
    expect(await files()).toContain("fog.txt");
  });

  test("an article is removed after it, and restored after another", async () => {
    const asked = await running.standIn.moderator.runCommand("corpus remove", { article: "fog.txt" });
    const [, removed] = await duringAReload(async () =>
      wordsOf(await running.standIn.moderator.pressButton(asked.id, buttonsOf(asked)[0]?.customId ?? "")),
    );
    expect(removed).toContain("Removed: Fog closes");
    expect(await files()).not.toContain("fog.txt");
    const [, undone] = await duringAReload(() => running.moderate("corpus undo"));
    expect(undone).toContain("Added: Fog closes");
    expect(await files()).toContain("fog.txt");
  });

  test("an invalid addition is refused without effect", async () => {
    const before = await files();
    const [, refused] = await duringAReload(() => add("again.txt", storm));
    expect(refused).toContain("says the same as storm.txt");
    expect(await files()).toEqual(before);
  });

  test("a second reload is refused, and the first continues", async () => {
    const [reloaded, refused] = await duringAReload(() => running.moderate("corpus reload"));
    expect(refused).toContain("A reload is already running");
    expect(reloaded).toContain("The coverage was reloaded.");
  });
});
