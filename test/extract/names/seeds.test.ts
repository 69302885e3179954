import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extractNames } from "../../../src/extract/names/extractNames.ts";
import { lexiconFile, makeLexicon } from "../../../src/extract/names/lexicon.ts";

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const lexicon = makeLexicon(lexiconFile.parse(JSON.parse(read("config/lexicon.json"))));
const namesOf = (file: string) =>
  extractNames(articleFromText({ file, text: read(`seeds/${file}`), hash: "0" }), lexicon);

describe("names in the seeds", () => {
  it("keeps a misspelt rank as a title of the name, and the name without it", () => {
    const { entities } = namesOf("001_6c0154e214419fb0.txt");
    const murphy = entities.find(({ name }) => name === "Dominic Murphy");
    expect(murphy?.aliases).toContain("Commator Dominic Murphy");
  });

  it("joins the forms of one name in one article", () => {
    const { entities } = namesOf("002_fdb5ce8513a67e48.txt");
    const aliases = (name: string) => entities.find((entity) => entity.name === name)?.aliases;
    expect(aliases("Benedict Rogers")).toStrictEqual(["Rogers", "Mr Rogers"]);
    expect(aliases("Iain Duncan Smith")).toStrictEqual([
      "MP Iain Duncan Smith",
      "Sir Iain Duncan Smith",
      "Iain",
      "Sir Iain",
    ]);
    expect(aliases("Inter-Parliamentary Alliance on China")).toStrictEqual(["IPAC"]);
    expect(aliases("United States")).toStrictEqual(["U.S."]);
  });
});
