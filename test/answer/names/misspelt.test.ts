import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entity } from "../../../src/extract/extraction.ts";
import { entityId } from "../../../src/extract/names/groupEntities.ts";
import { buildNameDirectory } from "../../../src/answer/names/nameDirectory.ts";
import { resolveName } from "../../../src/answer/names/resolveName.ts";
import { fullNames, origins } from "./nameLists.ts";
import { misspell, slips } from "./misspell.ts";
import { tries } from "../../support/effort.ts";

const entities = fullNames.map((name): Entity => ({
  id: entityId("person", name),
  name,
  kind: "person",
  aliases: [],
  lexicon: [],
}));
const directory = buildNameDirectory(
  [],
  [{ entities, mentions: [], descriptions: [], quotations: [], reported: [], times: [], speakerWords: "" }],
);
const known = new Set(fullNames);

describe("looking up seven hundred names of many origins", () => {
  it("finds each as written, and with first name and surname swapped", () => {
    const wrong = fullNames.filter((name) => {
      const [first = "", ...rest] = name.split(" ");
      return [name, name.toLowerCase(), `${rest.join(" ")}, ${first}`].some((typed) => {
        const found = resolveName(directory, typed);
        return found.kind !== "one" || found.entity.name !== name;
      });
    });
    expect(wrong).toStrictEqual([]);
  });

  it("finds at least 99 in 100 with one typing or hearing error", () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const [index, name] of fullNames.entries()) {
      for (const [order, slip] of slips.entries()) {
        const typed = misspell(name, slip, ((index * 37 + order * 61) % 100) / 100);
        if (typed === undefined || known.has(typed)) continue;
        tried += 1;
        const found = resolveName(directory, typed);
        if (found.kind !== "one" || found.entity.name !== name)
          wrong.push(`${name}: ${typed}: ${found.kind}`);
      }
    }
    expect(tried).toBeGreaterThan(2500);
    expect(wrong.length / tried).toBeLessThanOrEqual(0.01);
  });

  it("never confuses either with the first name of one and the surname of the other", () => {
    const names = fc.constantFrom(...origins);
    const index = fc.nat(9);
    fc.assert(
      fc.property(names, index, names, index, (one, row, other, column) => {
        const stranger = `${one.given[row] ?? ""} ${other.surnames[column] ?? ""}`;
        fc.pre(!known.has(stranger));
        expect(resolveName(directory, stranger).kind).toBe("stranger");
      }),
      { numRuns: tries(500) },
    );
  });
});

const one = (name: string, typed: string) =>
  resolveName(
    buildNameDirectory(
      [],
      [
        {
          entities: [{ id: entityId("person", name), name, kind: "person", aliases: [], lexicon: [] }],
          mentions: [],
          descriptions: [],
          quotations: [],
          reported: [],
          times: [],
          speakerWords: "",
        },
      ],
    ),
    typed,
  ).kind;

describe("a name spelt by ear may begin with a different letter", () => {
  it.each([
    ["Martha Phillips", "Martha Fillips"],
    ["Martha Phillips", "Fillips"],
    ["Cynthia Wren", "Sinthia Ren"],
    ["Philip Gnadt", "Nadt"],
    ["Lara Gnann", "Nann"],
    ["Lara Knoll", "Noll"],
    ["Ida Knape", "Nape"],
    ["Erika Carr", "Karr"],
    ["Ruth Cole", "Kole"],
    ["Ines Cruz", "Kruz"],
    ["Peter Kuhn", "Cuhn"],
    ["Olga Zorn", "Xorn"],
  ])("%s: %s", (name, typed) => {
    expect(one(name, typed)).toBe("one");
  });

  it.each([
    ["Ruth Cole", "Dole"],
    ["Max Kern", "Bern"],
    ["Ann Wray", "Gray"],
    ["Ines Cruz", "Druz"],
    ["Erika Carr", "Farr"],
    ["Peter Kuhn", "Buhn"],
    ["Lara Knoll", "Snoll"],
    ["Tom Phelan", "Telan"],
    ["Mia Cyr", "Tyr"],
  ])("%s: not %s", (name, typed) => {
    expect(one(name, typed)).not.toBe("one");
  });
});
