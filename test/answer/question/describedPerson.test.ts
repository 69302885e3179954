import { describe, expect, test } from "vitest";
import { describedPerson } from "../../../src/answer/question/describedPerson.ts";

describe("a description of somebody", () => {
  test.each([
    ["the boss of the union", "boss", [], ["union"]],
    ["florida gop chairman", "chairman", ["florida", "gop"], []],
    ["the analyst lady", "analyst", [], []],
    ["the ranger chap talking about the shark", "ranger", [], ["talking", "shark"]],
    ["defence minister at the tarn meeting", "minister", ["defence"], ["tarn", "meeting"]],
    ["the pm", "pm", [], []],
  ])("%s", (typed, noun, kind, topic) => {
    expect(describedPerson(typed)).toMatchObject({ noun, kind, topic });
  });

  test("by nothing but the words beside a noun for anybody", () => {
    expect(describedPerson("the cornell law guy")).toEqual({
      called: [],
      alsoCalled: [],
      kind: ["cornell", "law"],
      topic: [],
    });
  });

  test("has plain words for slang, and other wordings from the thesaurus as stems", () => {
    const person = describedPerson("her mum");
    expect(person?.called).toContainEqual(["mother"]);
    expect(describedPerson("the pm")?.called).toContainEqual(["prime", "minister"]);
    expect(describedPerson("the boss of the bank")?.alsoCalled).toContainEqual(["chief", "execut"]);
  });

  test.each(["", "the", "Gudrun Lindqvist", "rain over the harbour", "a guy"])("is not %j", (typed) => {
    expect(describedPerson(typed)?.noun).toBeUndefined();
    expect(describedPerson(typed)).toBeUndefined();
  });
});
