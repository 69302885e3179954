import { describe, expect, test } from "vitest";
import { articlesNaming } from "../../../src/answer/names/articlesNaming.ts";
import { namesIn } from "../../../src/answer/question/namesInQuestion.ts";
import { type Resolution, resolveName } from "../../../src/answer/names/resolveName.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  "Firm took the money\n\nLowmoor Paving Ltd was set up in 2019. Lowmoor Paving Ltd has two employees.",
  "Villa for a paver\n\nThe villa was paid for by Lowmoor Paving, the court heard. The River Lisna runs past it.",
  "Dam opens\n\nWodna Lisna SA opened the gates. Wodna Lisna SA denied it.",
]);

describe("the names in a question", () => {
  test("a name that extraction missed, but an article has word for word, is not a stranger's", () => {
    expect(namesIn("how high did the River Lisna rise", coverage).strangerNear).toBeUndefined();
  });

  test("a name that only shares a word with another is a stranger's", () => {
    expect(namesIn("what did Bernadette Lisna say", coverage).strangerNear).toBeDefined();
  });

  test("a company is the same with and without its legal form", () => {
    const resolved = resolveName(coverage.directory, "Lowmoor Paving");
    expect(resolved).toMatchObject({ kind: "one", entity: { name: "Lowmoor Paving Ltd" } });
    const { entity } = resolved as Extract<Resolution, { kind: "one" }>;
    expect(articlesNaming(coverage.directory, entity)).toEqual([0, 1]);
  });
});
