import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { article, corpusFolder } from "./support/corpusFolder.ts";

const { pathOf, put, read } = corpusFolder();

describe("readCorpus", () => {
  it("follows no link, wherever it leads, and reports each", async () => {
    const outside = await mkdtemp(join(tmpdir(), "outside-"));
    await writeFile(join(outside, "secret.txt"), article("Ferry"));
    await put("a.txt", article("Boat"));
    await put("news/b.txt", article("Pier"));
    const links = {
      "c.txt": join(outside, "secret.txt"),
      d: outside,
      "e.txt": pathOf("a.txt"),
      f: pathOf("news"),
      "g.txt": pathOf("gone.txt"),
      h: ".",
      "news/i": pathOf(),
    };
    for (const [file, target] of Object.entries(links)) await symlink(target, pathOf(file));
    const { articles, problems } = await read();
    await rm(outside, { recursive: true });
    expect(articles.map(({ id }) => id)).toEqual(["a", "news-b"]);
    expect(problems.map(({ file }) => file)).toEqual(Object.keys(links));
    expect(new Set(problems.map(({ what }) => what))).toEqual(new Set(["is a link, which is not followed"]));
  });

  it("ignores a sidecar that is a link", async () => {
    await put("a.txt", article("Boat"));
    await put(".secret.yml", "outlet: The Example");
    await symlink(pathOf(".secret.yml"), pathOf("a.yml"));
    expect(await read()).toMatchObject({ articles: [{ details: {} }], problems: [{ file: "a.yml" }] });
  });
});
