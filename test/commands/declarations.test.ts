import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { snapshotOf } from "../support/snapshots.ts";

const coverage = snapshotOf(["Ferry burns\n\nThe ferry burned on 3 March 2021."]);

test("every command is listed once, with a valid name", () => {
  const names = commands.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.toSorted()).toEqual(["ask", "compare", "quote", "source", "when", "who"]);
});

describe.each(commands)("/$name", (command) => {
  const { name, description, options } = command;

  test("has descriptions that Discord accepts, for itself and its options", () => {
    for (const words of [description, ...options.map((option) => option.description)]) {
      expect(words).toMatch(/^\S.{0,98}\S$/u);
      expect(words).not.toMatch(/[.\n]$/u);
    }
    for (const option of options) expect(option.name).toMatch(/^[a-z]{1,32}$/u);
  });

  test("has its required options first, and the first is the question", () => {
    const required = options.map((option) => option.required);
    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    expect(options[0]?.fills).toBe("text");
    expect(new Set(options.map(({ fills }) => fills)).size).toBe(options.length);
  });

  test.each(["the ferry", "", "zebra"])(
    "answers %j under its own name, with the question as asked",
    (text) => {
      expect(command.run({ text }, coverage)).toMatchObject({ command: name, question: text });
    },
  );

  test("finds nothing in an empty coverage", () => {
    expect(command.run({ text: "ferry" }, snapshotOf([]))).toMatchObject({
      kind: "nothing",
      excerpts: [],
      related: [],
    });
  });
});
