import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Answer } from "../../src/answer/reply/answer.ts";
import { readOf } from "../../src/answer/reply/notes.ts";
import { UserError } from "../../src/errors.ts";
import type { ArticleChange } from "../../src/store/articleChanges.ts";
import { openStore } from "../../src/store/openStore.ts";
import type { Store } from "../../src/store/store.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { coverages, type KeptCoverage } from "./support/coverages.ts";
import { recordChange } from "./support/recordChange.ts";

let server: TestPostgres;
let databases = 0;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const ferry =
  "Ferry Halcyon burns in Skerrow\n\nThe ferry burned on 3 March 2021.\n\n“We lost the bell,” said Olaf Brandt, captain of the ferry.\n\nOne senior pilot said: “Nobody had seen such a fire.”\n";
const bridge =
  "Bridge over the Lisna is closed\n\nThe bridge was closed on 5 May 2022 by Petra Novak, the county engineer.\n";

describe.each(Object.entries(coverages))("a coverage in %s", (_, keep) => {
  let folder: string;
  let store: Store;
  let kept: KeptCoverage;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cuttings-coverage-"));
    const databaseUrl = await server.makeDatabase(`contract${(databases += 1)}`);
    store = await openStore({ dataDir: folder, databaseUrl }, () => undefined);
    kept = await keep(folder, store);
    return async () => {
      await kept.close();
      await store.close();
      await rm(folder, { recursive: true });
    };
  });
  const write = (file: string, text: string): Promise<void> => writeFile(join(folder, file), text);
  const articles = async (): Promise<number> => (await kept.coverage()).articles();

  /** The answer without the note on how many articles were read. */
  async function ask(name: Answer["command"], text: string): Promise<Answer> {
    const coverage = await kept.coverage();
    const snapshot = await coverage.open(name, { text });
    const answer = commands.find((one) => one.name === name)?.run({ text }, snapshot);
    if (answer === undefined) throw new Error(`there is no ${name}`);
    const extent = readOf(snapshot.articles.length, coverage.articles());
    return { ...answer, notes: answer.notes.filter((note) => note !== extent) };
  }
  const quotes = async (name: Answer["command"], text: string): Promise<string> =>
    (await ask(name, text)).excerpts.map(({ quote }) => quote).join(" | ");
  const change = (file: string, what: ArticleChange): Promise<unknown> => recordChange(store, file, what);

  test("answers every command from its articles", async () => {
    await write("ferry.txt", ferry);
    await write("bridge.txt", bridge);
    await kept.fill();
    expect(await articles()).toBe(2);
    expect(await quotes("ask", "when did the ferry burn?")).toContain("3 March 2021");
    expect(await quotes("when", "the bridge")).toContain("5 May 2022");
    expect(await quotes("who", "Petra Novak")).toContain("county engineer");
    expect(await quotes("quote", "captain of the ferry")).toContain("We lost the bell");
    expect(await quotes("quote", "senior pilot")).toContain("Nobody had seen such a fire");
    expect(await quotes("compare", "the ferry")).toContain("Halcyon");
    expect((await ask("source", "bridge.txt")).articles.map(({ file }) => file)).toEqual(["bridge.txt"]);
    expect((await ask("source", "BRIDGE")).articles.map(({ file }) => file)).toEqual(["bridge.txt"]);
    expect((await ask("source", "Bridge over the Lisna")).articles[0]?.file).toBe("bridge.txt");
  });

  test("knows the people it names, repairs a misspelt name, and reports strangers", async () => {
    await write("ferry.txt", ferry);
    await write("bridge.txt", bridge);
    await kept.fill();
    expect((await ask("who", "Olaf Brant")).notes).toEqual([expect.stringContaining("spelling")]);
    expect((await ask("who", "Erik Brandt")).notes).toEqual([expect.stringContaining("somebody else")]);
    expect((await ask("who", "Erik Sandberg")).kind).toBe("nothing");
    expect((await ask("ask", "who closed the brigde?")).excerpts[0]?.quote).toContain("Petra Novak");
  });

  test("takes up a changed article, and forgets its old text", async () => {
    await write("ferry.txt", ferry);
    await write("bridge.txt", bridge);
    await kept.fill();
    await write("ferry.txt", ferry.replace("3 March", "4 April"));
    await kept.fill();
    expect(await quotes("ask", "when did the ferry burn?")).toContain("4 April 2021");
    expect(await quotes("ask", "when did the ferry burn?")).not.toContain("3 March 2021");
  });

  test("forgets a removed article", async () => {
    await write("ferry.txt", ferry);
    await write("bridge.txt", bridge);
    await kept.fill();
    expect((await ask("who", "Petra Novak")).kind).toBe("found");
    await rm(join(folder, "bridge.txt"));
    await kept.fill();
    expect(await articles()).toBe(1);
    expect((await ask("who", "Petra Novak")).kind).toBe("nothing");
    expect((await ask("source", "bridge.txt")).kind).toBe("nothing");
  });

  test("skips a duplicate, and takes it up once the original is gone", async () => {
    await write("a.txt", ferry);
    await kept.fill();
    await write("b.txt", ferry);
    await kept.fill();
    expect(await kept.problems()).toEqual([
      { file: "b.txt", what: "says the same as a.txt, and is skipped", remedy: "Remove one of the two." },
    ]);
    await rm(join(folder, "a.txt"));
    await kept.fill();
    expect(await kept.problems()).toEqual([]);
    expect((await ask("ask", "when did the ferry burn?")).excerpts[0]?.file).toBe("b.txt");
  });

  test("names unreadable files, and goes on", async () => {
    await write("ferry.txt", ferry);
    await write("empty.txt", "");
    await write("table.csv", "a,b");
    await kept.fill();
    const files = (await kept.problems()).map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(["empty.txt", "table.csv"]));
    expect(await articles()).toBe(1);
  });

  test("finds an article by details that moderators set, and not once it is retracted", async () => {
    await write("ferry.txt", ferry);
    await write("bridge.txt", bridge);
    await kept.fill();
    const details = { outlet: "The Skerrow Ledger", published: "2022-05-06" };
    await change("bridge.txt", { kind: "describe", details });
    await kept.fill();
    const [card] = (await ask("source", "Skerrow Ledger")).articles;
    expect(card).toMatchObject({ file: "bridge.txt", ...details });
    await change("bridge.txt", { kind: "retract", reason: "made up" });
    await kept.fill();
    expect(await articles()).toBe(1);
    expect((await ask("who", "Petra Novak")).kind).toBe("nothing");
    expect((await ask("source", "bridge.txt")).articles[0]?.status).toBe("retracted");
    await change("bridge.txt", { kind: "restore" });
    await kept.fill();
    expect((await ask("who", "Petra Novak")).kind).toBe("found");
  });

  test("stays as it is if the folder is empty", async () => {
    await write("ferry.txt", ferry);
    await kept.fill();
    await rm(join(folder, "ferry.txt"));
    await expect(kept.fill()).rejects.toThrow(UserError);
    expect(await articles()).toBe(1);
  });
});
