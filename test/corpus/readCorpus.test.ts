import { rm, writeFile } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../src/corpus/readCorpus.ts";
import { UserError } from "../../src/errors.ts";
import { anyCharacter } from "../support/anyCharacter.ts";
import { tries } from "../support/effort.ts";
import { article, corpusFolder } from "./support/corpusFolder.ts";

const { pathOf, put, read } = corpusFolder();

describe("readCorpus", () => {
  it("reads text, Markdown and pages in all folders, in the order of their paths", async () => {
    await put("b.txt", article("Ferry"));
    await put("a/z.md", `# Boat sinks\n\n${article("Boat")}`);
    await put("a/b/c.html", `<h1>Raft sinks</h1><p>${article("Raft")}</p>`);
    await put("Ünï codé.txt", article("Ship"));
    const { articles, problems } = await read();
    expect(problems).toEqual([]);
    expect(articles.map(({ id, file, headline }) => [id, file, headline])).toEqual([
      ["a-b-c", "a/b/c.html", "Raft sinks"],
      ["a-z", "a/z.md", "Boat sinks"],
      ["b", "b.txt", "Ferry sinks"],
      ["ünï-codé", "Ünï codé.txt", "Ship sinks"],
    ]);
  });

  // Other systems have no such names.
  it.runIf(process.platform === "linux")(
    "says why a file cannot be read whose name is not UTF-8",
    async () => {
      await put("a.txt", article("Ferry"));
      await writeFile(
        Buffer.concat([Buffer.from(pathOf("caf")), Buffer.from([0xe9, 0x2e, 0x74, 0x78, 0x74])]),
        "x",
      );
      const { articles, problems } = await read();
      expect(articles.map(({ file }) => file)).toEqual(["a.txt"]);
      expect(problems).toEqual([
        {
          file: "caf\ufffd.txt",
          what: "cannot be read (ENOENT)",
          remedy: "Rename it: its name is not in UTF-8.",
        },
      ]);
    },
  );

  it("refuses a file that is named as the folder", async () => {
    await put("a.txt", article("Ferry"));
    await expect(readCorpus(pathOf("a.txt"), { maxFileBytes: 100_000 })).rejects.toThrow(
      "is a file. Name the folder that has it.",
    );
  });

  it("cites the text as it is in the file", async () => {
    const text = "Ferry sinks\r\n\r\nTwo\u00a0people died.\r\n";
    await put("a.txt", `\ufeff${text}`);
    const { articles } = await read();
    expect(articles[0]?.text).toBe(text);
  });

  it("takes details from front matter and from a sidecar, which wins if both have a detail", async () => {
    await put("a.txt", `---\ntitle: From within\noutlet: Example Wire\n---\n${article("Ferry")}`);
    await put("a.yml", "title: From beside\npublished: 2024-03-03\n");
    const { articles, problems } = await read();
    expect(problems).toEqual([]);
    expect(articles[0]).toMatchObject({
      headline: "From beside",
      details: { title: "From beside", outlet: "Example Wire", published: "2024-03-03" },
    });
  });

  it("hashes the file and its sidecar: equal for equal bytes, different for any others", async () => {
    const hashes = new Set<string>();
    for (const [text, sidecar] of [
      [article("Ferry"), "title: A"],
      [article("Ferry"), "title: B"],
      [article("Boat"), "title: A"],
    ] as const) {
      await put("a.txt", text);
      await put("a.yml", sidecar);
      const once = await read();
      const again = await read();
      expect(once).toEqual(again);
      hashes.add(once.articles[0]?.hash ?? "");
    }
    expect(hashes.size).toBe(3);
  });

  it.each([
    ["an empty file", "a.txt", "", "is empty"],
    ["white space", "a.txt", " \n\u00a0\r\n", "holds no text, only white space or markup"],
    ["front matter alone", "a.md", "---\ntitle: A\n---\n", "holds no text, only white space or markup"],
    ["a picture", "a.txt", new Uint8Array([0x89, 0x50, 0, 0, 1]), "is not text"],
    ["damaged UTF-8", "a.txt", new Uint8Array([0xe2, 0x80, 0x9c, 0x41, 0xe2, 0x80]), "is damaged UTF-8"],
    ["a file over the limit", "a.txt", "a".repeat(100_001), "is over 100000 bytes"],
    ["a page without an article", "a.html", "<html><body></body></html>", "has no recognisable article"],
    ["a type that is not read", "a.pdf", "%PDF-1.7", "is not a supported type"],
    ["a file without a type", "LICENSE", "Do as you like.", "is not a supported type"],
    ["a sidecar alone", "a.yml", "title: A", "has details of an article that does not exist"],
  ])("names %s with a remedy, and reads the rest", async (_, file, content, what) => {
    await put(file, content);
    await put("good.txt", article("Ferry"));
    const { articles, problems } = await read();
    expect(articles.map(({ id }) => id)).toEqual(["good"]);
    expect(problems).toMatchObject([{ file, what }]);
    expect(problems[0]?.remedy).toMatch(/^[A-Z].*\.$/);
  });

  it("loads an article without its details if they cannot be read", async () => {
    await put("a.txt", article("Ferry"));
    await put("a.yml", "title: [Ferry");
    const { articles, problems } = await read();
    expect(articles).toMatchObject([{ id: "a", details: {} }]);
    expect(problems).toMatchObject([{ file: "a.yml" }]);
  });

  it("skips the second of two files with the same words, and names the first", async () => {
    await put("a.txt", article("Ferry"));
    await put("b.txt", `\ufeff${article("Ferry").replaceAll("\n", "\r\n")}`);
    const { articles, problems } = await read();
    expect(articles.map(({ id }) => id)).toEqual(["a"]);
    expect(problems).toMatchObject([{ file: "b.txt", what: "says the same as a.txt, and is skipped" }]);
  });

  it("skips the second of two files with the same id, and names the first", async () => {
    await put("a.md", article("Ferry"));
    await put("a.txt", article("Boat"));
    const { articles, problems } = await read();
    expect(articles.map(({ file }) => file)).toEqual(["a.md"]);
    expect(problems).toMatchObject([{ file: "a.txt", what: "would have the id of a.md, and is skipped" }]);
  });

  it("reads at most the allowed number of files, and says how many it skipped", async () => {
    for (const name of ["a", "b", "c", "d"]) {
      await put(`${name}.txt`, article(name));
      await put(`${name}.yml`, "outlet: The Ledger");
    }
    const { articles, problems } = await read({ maxArticles: 2 });
    expect(articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(problems).toMatchObject([
      { file: ".", what: expect.stringMatching(/^has 2 files over the maximum of 2/) },
    ]);
  });

  it("hands over the first files while the rest are still being read, and then all", async () => {
    for (const name of ["a", "b", "c", "d", "e"]) await put(`${name}.txt`, article(name));
    await put("b.yml", "outlet: The Ledger");
    await put("c.txt", "");
    const parts: unknown[] = [];
    const { articles, problems } = await read({
      parts: {
        sizes: (files) => [1, 3, files.length],
        take: async (part) =>
          void parts.push([part.articles.map(({ id }) => id), part.problems.length, part.soFar]),
      },
    });
    expect(parts).toEqual([
      [["a"], 0, { done: 1, total: 5 }],
      [["a", "b"], 1, { done: 3, total: 5 }],
    ]);
    expect(articles.map(({ id }) => id)).toEqual(["a", "b", "d", "e"]);
    expect(problems).toHaveLength(1);
  });

  it("skips hidden files and folders", async () => {
    await put("a.txt", article("Ferry"));
    await put(".DS_Store", "x");
    await put(".git/b.txt", article("Boat"));
    expect(await read()).toMatchObject({ articles: [{ id: "a" }], problems: [] });
  });

  it("refuses an endless line, and gives its number", async () => {
    await put("a.txt", `${article("Boat")}\n${"The sea rose. ".repeat(4000)}\n`);
    await put("b.txt", `${article("Ferry")}\n${"The sea fell. ".repeat(3000)}\n`);
    const { articles, problems } = await read();
    expect(articles.map(({ id }) => id)).toEqual(["b"]);
    expect(problems).toMatchObject([
      { file: "a.txt", what: expect.stringMatching(/^line \d+ has over 50000 characters$/) },
    ]);
  });

  it("does not retry a file that was given up, and says why", async () => {
    await put("a.txt", article("Boat"));
    await put("b.txt", article("Ferry"));
    const given = { file: "a.txt", what: "takes too long", remedy: "Split it." };
    const worked: (string | undefined)[] = [];
    const { articles, problems } = await read({ skippedFiles: [given], onWork: (file) => worked.push(file) });
    expect(articles.map(({ id }) => id)).toEqual(["b"]);
    expect(problems).toEqual([given]);
    expect(new Set(worked)).toEqual(new Set(["b.txt", undefined]));
  });

  it("has a remedy for a folder that is missing, empty, or a file", async () => {
    await expect(read()).rejects.toThrow(UserError);
    await expect(read()).rejects.toThrow(/is empty\. Put articles in it/);
    await expect(readCorpus(pathOf("none"), { maxFileBytes: 1 })).rejects.toThrow(/ENOENT.*Create it/);
    await put("a.txt", article("Ferry"));
    await expect(readCorpus(pathOf("a.txt"), { maxFileBytes: 1 })).rejects.toThrow(UserError);
  });

  it("never throws because of a file's content, and accounts for every file", async () => {
    const file = fc.record({
      name: fc.stringMatching(/^[a-zé0-9 _-]{1,6}$/),
      type: fc.constantFrom(".txt", ".md", ".html", ".htm", ".yml", ".yaml", ".jpg", ""),
      content: fc.oneof(
        fc.uint8Array({ maxLength: 80 }),
        fc.string({ unit: anyCharacter }).map((text) => Buffer.from(text)),
        fc
          .constantFrom("---\n: [\n---\nText.", "<p>Text", "<html", "# ", "title: A")
          .map((text) => Buffer.from(text)),
      ),
    });
    const untold: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 6 }), async (files) => {
        const names = new Set(files.map(({ name, type }) => `${name}${type}`));
        for (const { name, type, content } of files) await put(`${name}${type}`, content);
        const { articles, problems } = await read();
        const told = new Set([...articles, ...problems].map(({ file }) => file));
        untold.push(...[...names].filter((name) => !/\.ya?ml$/.test(name) && !told.has(name)));
        await rm(pathOf(), { recursive: true });
      }),
      { numRuns: tries(50) },
    );
    expect(untold).toEqual([]);
  });
});
