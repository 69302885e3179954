import { describe, expect, test } from "vitest";
import { typedOptions } from "../../src/rehearsal/page/typedOptions.ts";

const names = ["question", "about", "private"];

describe("text typed after a command's name", () => {
  test.each([
    ["which court?", "which court?", []],
    ["question: which court?", "which court?", []],
    ["which court? private:", "which court?", [["private", ""]]],
    ["which court? private: ", "which court?", [["private", ""]]],
    ["which court? private:true", "which court?", [["private", "true"]]],
    ["which court? Private: True", "which court?", [["private", "True"]]],
    [
      "question:which court? about: the case private: false",
      "which court?",
      [
        ["about", "the case"],
        ["private", "false"],
      ],
    ],
    ["private: true question: which court?", "which court?", [["private", "true"]]],
    ["private:", "", [["private", ""]]],
  ])("%j", (typed, first, others) => {
    const found = typedOptions(typed, names);
    expect([found.first, found.others.map(({ name, text }) => [name, text])]).toEqual([first, others]);
  });

  test.each([
    "what is private",
    "is it private?",
    "time: 9:30",
    "aboutprivate: x",
    "a note: see below",
    "http://private:80",
    "questions: none",
    "Private life of the mayor",
  ])("%j belongs to the first option", (typed) => {
    expect(typedOptions(typed, names)).toEqual({ first: typed, others: [] });
  });

  test("a command without options ignores it", () => {
    expect(typedOptions("which court?", [])).toEqual({ first: "which court?", others: [] });
  });
});
