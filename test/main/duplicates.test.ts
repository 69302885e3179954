import { readdir, readFile, rm, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { run, wordsOf, type Running } from "./support/running.ts";
import { storm } from "./support/storm.ts";

const QUESTION = { question: "Who is the harbour master of Wexcombe?" };
const NOTE = "Her name is spelt Inés.";
const REASON = "It was made up.";
let running: Running;
beforeAll(async () => {
  running = await run();
});
afterAll(async () => {
  await running.stop();
});

const add = async (
  name: string,
  content = storm,
  more: Readonly<Record<string, boolean>> = {},
): Promise<string> =>
  wordsOf(
    await running.standIn.moderator.runCommand("corpus add", {
      file: { name, contentType: "text/plain", bytes: Buffer.from(content) } as never,
      ...more,
    }),
  );
const ask = async (): Promise<string> => wordsOf(await running.standIn.member.runCommand("ask", QUESTION));
const files = async (): Promise<string[]> => (await readdir(running.corpusDir)).sort();
const at = (file: string): string => join(running.corpusDir, file);
const remove = async (article: string): Promise<void> => {
  await rm(at(article), { force: true });
  await running.moderate("corpus reload");
};
const forget = async (): Promise<void> => {
  const { db } = running.service().store;
  for (const table of ["editorial", "editor_notes"] as const) await db.deleteFrom(table).execute();
  for (const file of await files()) if (!file.startsWith("00")) await rm(at(file));
  await running.moderate("corpus reload");
};
afterEach(forget);

describe("the same article under another name", () => {
  test.each([
    ["a.txt", storm],
    ["zz.txt", storm],
    ["storm-2.txt", `${storm}\n`],
    ["a.md", storm],
    ["0.txt", storm.replaceAll("\n", "\r\n")],
    ["b.txt", `\ufeff${storm}`],
    ["c.txt", `---\noutlet: The Herald\n---\n${storm}`],
    ["d.txt", storm.replaceAll("\n", "   \n")],
  ])(
    "%s is refused with the name of the existing one, which keeps its notes and details",
    async (name, content) => {
      await add("storm.txt");
      await running.moderate("corpus note", { article: "storm.txt", text: NOTE });
      const before = await files();
      for (const more of [{}, { replace: true }]) {
        const told = await add(name, content, more);
        expect(told).toContain("says the same as storm.txt");
        expect(told).toContain("Nothing was added");
      }
      expect(await files()).toEqual(before);
      expect(await ask()).toContain(NOTE);
    },
  );

  test.each(["a.txt", "zz.txt", "a.md"])("%s copied there by hand does not replace it", async (name) => {
    await add("storm.txt");
    await running.moderate("corpus retract", { article: "storm.txt", reason: REASON });
    await writeFile(at(name), storm);
    expect(await running.moderate("corpus reload")).toContain("says the same as storm.txt, and is skipped");
    expect(await ask()).not.toContain("Ines Alvarado, said");
    await running.restart();
    expect(await ask()).not.toContain("Ines Alvarado, said");
    expect(await running.moderate("corpus status")).toContain("1 retracted");
  });

  test.each(["a.txt", "zz.txt", "a.md"])(
    "%s stays retracted under its new name, and can be restored there",
    async (name) => {
      await add("storm.txt");
      const { id } = await running.standIn.member.runCommand("ask", QUESTION);
      await running.moderate("corpus retract", { article: "storm.txt", reason: REASON });
      await running.moderate("corpus note", { article: "storm.txt", text: NOTE });
      await rename(at("storm.txt"), at(name));
      await running.moderate("corpus reload");
      expect(await ask()).not.toContain("Ines Alvarado, said");
      const card = wordsOf(await running.standIn.member.runCommand("source", { article: name }));
      expect(card).toContain(REASON);
      expect(card).toContain(NOTE);
      await running.moderate("corpus restore", { article: name });
      expect(await ask()).toContain(NOTE);
      const seen = () => wordsOf(running.standIn.member.messages().find((message) => message.id === id));
      await expect.poll(seen).not.toContain("Retracted");
    },
  );

  test("removed and added again under another name, it stays retracted", async () => {
    await add("storm.txt");
    await running.moderate("corpus retract", { article: "storm.txt", reason: REASON });
    await remove("storm.txt");
    expect(await add("a.txt")).toContain("a.txt was added");
    expect(await ask()).not.toContain("Ines Alvarado, said");
  });

  test.each([
    ["another story", storm.replace("closes", "shuts").replace("Nobody was hurt.", "Two were hurt.")],
    ["a part of it", storm.slice(0, -20)],
    ["a sentence more", `${storm}\nThe wall broke.\n`],
  ])("%s is a different article", async (_what, content) => {
    await add("storm.txt");
    await running.moderate("corpus retract", { article: "storm.txt", reason: REASON });
    expect(await add("a.txt", content)).toContain("a.txt was added");
    expect(await ask()).toContain("Ines Alvarado");
  });
});

describe("an article whose name would clash", () => {
  const other = storm.replace("Nobody was hurt.", "Two people were hurt.");
  const html = `<html><body><article><h1>Storm closes the harbour of Wexcombe</h1><p>The harbour master, Ines Alvarado, said the harbour would open again on 3 March 2031.</p><p>Two people were hurt at the quay that night.</p></article></body></html>`;

  test.each([
    ["storm.html", html],
    ["storm.md", other],
    ["STORM.md", other],
    ["Storm.txt", other],
    ["storm-.md", other],
  ])("%s needs replace, replaces the other, and undo swaps them", async (name, content) => {
    await add("storm.txt");
    await writeFile(at("storm.yml"), "outlet: The Herald\n");
    expect(await add(name, content)).toContain("storm.txt already exists. Use replace: True");
    expect(await files()).toContain("storm.txt");
    expect(await add(name, content, { replace: true })).toContain("was added");
    expect((await files()).filter((file) => /^storm/i.test(file))).toHaveLength(1);
    const undone = await running.moderate("corpus undo", { file: "storm.txt" });
    expect(undone).toContain("storm.txt was brought back");
    expect(undone).toContain("had replaced it");
    expect((await files()).filter((file) => /^storm/i.test(file))).toEqual(["storm.txt", "storm.yml"]);
    expect(await readFile(at("storm.txt"), "utf8")).toBe(storm);
    await running.moderate("corpus undo");
    expect((await files()).filter((file) => /^storm/i.test(file))).toHaveLength(1);
    expect(await readFile(at((await files()).find((file) => /^storm/i.test(file)) ?? ""), "utf8")).toBe(
      content,
    );
  });
});
