import { cp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { bringUpToDate } from "../../src/answer/reply/bringUpToDate.ts";
import type { ArticleEditorial } from "../../src/corpus/editorial.ts";
import { UserError } from "../../src/errors.ts";
import type { FileChange, Library } from "../../src/library/libraryTypes.ts";
import { libraryOfSeeds, type LibraryOfSeeds } from "./support/libraryOfSeeds.ts";

const storm = `Storm closes the harbour

The harbour master, Ines Alvarado, said the harbour would open again soon.

Nobody was hurt.
`;
const retracted: ArticleEditorial = {
  details: {},
  status: "retracted",
  reason: "Made up.",
  notes: [],
  updatedAt: 2,
};
let seeds: LibraryOfSeeds;
let folder: string;
let library: Library;
/** The swap of a reload calls `atGate`, and then waits for this. */
let gate: Promise<void>;
let atGate: () => void;
let openGate: () => void;
let failSwap: string | undefined;

beforeAll(async () => {
  seeds = await libraryOfSeeds();
  ({ folder, library } = seeds);
});
beforeEach(async () => {
  gate = Promise.resolve();
  atGate = () => undefined;
  failSwap = undefined;
  await seeds.restore();
  seeds.beforeSwap = async () => {
    atGate();
    await gate;
    if (failSwap !== undefined) throw new UserError(failSwap);
  };
});
afterAll(() => seeds.close());

const close = (): void => {
  gate = new Promise((resolve) => {
    openGate = resolve;
  });
};
const put =
  (name: string, accept?: () => void): FileChange =>
  async () => {
    await writeFile(join(folder, name), storm);
    const takeBack = (): Promise<void> => rm(join(folder, name));
    return { takeBack, ...(accept === undefined ? {} : { accept }) };
  };
const answering = (): string[] => library.current().articles.map(({ file }) => file);
const ask = (): string => {
  const command = commands.find(({ name }) => name === "ask");
  if (command === undefined) throw new Error("no command");
  const snapshot = library.current();
  const answer = command.run({ text: "Who is the harbour master?" }, snapshot);
  const { kind, excerpts, related } = bringUpToDate(answer, snapshot, library.editorial());
  return [kind, ...[...excerpts, ...related].map(({ file }) => file)].join(" ");
};

test("a change of files waits for a running reload, and both report correctly", async () => {
  close();
  const reload = library.reload({ by: "moderator" });
  const change = library.change({ by: "moderator" }, put("storm.txt"));
  await expect(library.reload({ by: "another" })).rejects.toThrow("A reload is already running");
  expect(await readdir(folder)).not.toContain("storm.txt");
  openGate();
  expect((await reload).added).toEqual([]);
  expect((await change).added.map(({ file }) => file)).toEqual(["storm.txt"]);
  expect(answering()).toContain("storm.txt");
});

test("a reload that waits reads what changed during the running one", async () => {
  close();
  const reload = library.reload({ by: "moderator" });
  const waiting = library.reload({ by: "a changed file", waits: true });
  await writeFile(join(folder, "storm.txt"), storm);
  openGate();
  await reload;
  await waiting;
  expect(answering()).toContain("storm.txt");
});

test("simultaneous changes are made one after the other", async () => {
  const names = ["a", "b", "c", "d"];
  const texts = names.map((name) => storm.replace("closes", `closes for ${name}`));
  const reports = await Promise.all(
    names.map((name, at) =>
      library.change({ by: "moderator" }, async () => {
        await writeFile(join(folder, `${name}.txt`), texts[at] ?? "");
        return { takeBack: () => rm(join(folder, `${name}.txt`)) };
      }),
    ),
  );
  expect(reports.map(({ added }) => added.map(({ file }) => file))).toEqual(
    names.map((name) => [`${name}.txt`]),
  );
});

test.each([
  ["the snapshot is not what was wanted", true],
  ["the snapshot cannot be swapped in", false],
])("if %s, nothing changes, neither at once nor with the next note", async (_why, byAccept) => {
  const before = library.current();
  const refusal = "It does not answer. Nothing was added.";
  failSwap = byAccept ? undefined : refusal;
  const accept = (): void => {
    throw new UserError(refusal);
  };
  await expect(
    library.change({ by: "moderator" }, put("storm.txt", byAccept ? accept : undefined)),
  ).rejects.toThrow(refusal);
  failSwap = undefined;
  expect(library.current()).toBe(before);
  expect(await readdir(folder)).not.toContain("storm.txt");
  await library.reload({ by: "moderator", reread: false });
  expect(answering()).not.toContain("storm.txt");
});

test("a change that removes the last article is undone", async () => {
  const files = await readdir(folder);
  const [kept = "", ...others] = files;
  for (const file of others) await rm(join(folder, file));
  await library.reload({ by: "moderator" });
  const away = `${folder}-away`;
  await expect(
    library.change({ by: "moderator" }, async () => {
      await cp(join(folder, kept), away);
      await rm(join(folder, kept));
      return { takeBack: () => cp(away, join(folder, kept)) };
    }),
  ).rejects.toThrow("is empty");
  await rm(away);
  expect(await readdir(folder)).toEqual([kept]);
  expect(answering()).toEqual([kept]);
});

test("an article retracted during a reload stops answering immediately", async () => {
  await library.change({ by: "moderator" }, put("storm.txt"));
  expect(ask()).toMatch(/^(?:found|likely) storm\.txt/u);
  close();
  const waiting = new Promise<void>((resolve) => (atGate = resolve));
  const reload = library.reload({ by: "moderator" });
  await waiting;
  seeds.editorial = { "storm.txt": retracted };
  library.follow(seeds.editorial);
  const shown = library.reload({ by: "moderator", reread: false });
  expect(ask()).not.toContain("storm.txt");
  openGate();
  await reload;
  expect(ask()).not.toContain("storm.txt");
  await shown;
  expect(ask()).not.toContain("storm.txt");
  expect(library.current().retracted?.map(({ file }) => file)).toEqual(["storm.txt"]);
  expect(library.editorial()).toBe(library.current().editorial);
  seeds.editorial = { "storm.txt": { ...retracted, status: "live", reason: "", updatedAt: 3 } };
  library.follow(seeds.editorial);
  await library.reload({ by: "moderator", reread: false });
  expect(ask()).toMatch(/^(?:found|likely) storm\.txt/u);
});

test("a note added during a reload is shown immediately", async () => {
  await library.change({ by: "moderator" }, put("storm.txt"));
  seeds.editorial = {
    "storm.txt": {
      ...retracted,
      status: "corrected",
      reason: "",
      notes: ["Spelt Inés."],
      details: { outlet: "The Herald" },
    },
  };
  library.follow(seeds.editorial);
  const snapshot = library.current();
  const command = commands.find(({ name }) => name === "ask");
  const answer = command?.run({ text: "Who is the harbour master?" }, snapshot);
  if (answer === undefined) throw new Error("no command");
  expect(bringUpToDate(answer, snapshot, library.editorial()).excerpts[0]).toMatchObject({
    status: "corrected",
    editorNotes: ["Spelt Inés."],
    outlet: "The Herald",
  });
});

test("of two identical files, the one that was loaded before stays, whatever its name", async () => {
  await writeFile(join(folder, "storm.txt"), storm);
  const again = await seeds.open(new Set(["storm.txt"]));
  for (const name of ["a.txt", "z.md", "storm.md"]) await writeFile(join(folder, name), storm);
  const { problems } = await again.reload({ by: "moderator" });
  expect(
    again
      .current()
      .articles.map(({ file }) => file)
      .filter((file) => !file.startsWith("00")),
  ).toEqual(["storm.txt"]);
  expect(problems.map(({ file }) => file)).toEqual(["a.txt", "storm.md", "z.md"]);
  await again.close();
});
