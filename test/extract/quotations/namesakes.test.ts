import { expect, test } from "vitest";
import { saidIn } from "./support.ts";

const couple = "Olga Voss and her husband, Karl Voss, own the yard in Brill.";
const short = "Olga and Karl Voss own the yard in Brill.";
const brothers = "Peter Voss and Karl Voss own the yard in Brill.";
const court = "Judge Peter Holm jailed Robert Holm on Monday.";

test.each([
  [couple, "“We will never sell,” Mrs Voss said.", "Olga Voss"],
  [couple, "“We will never sell,” said Mr Voss.", "Karl Voss"],
  [couple, "“We will never sell,” Ms Voss said.", "Olga Voss"],
  [couple, "“We will never sell,” Olga said.", "Olga Voss"],
  [couple, "“We will never sell,” said Karl Voss.", "Karl Voss"],
  [couple, "Mrs Voss said: “We will never sell.”", "Olga Voss"],
  [short, "“We will never sell,” said Mr Voss.", "Karl Voss"],
  [short, "“We will never sell,” Mrs Voss said.", "Mrs Voss"],
  [court, "“You are a danger,” Judge Holm said.", "Peter Holm"],
  [brothers, "“We will never sell,” Peter Voss said.", "Peter Voss"],
  ["Karl Voss owns the yard in Brill.", "“We will never sell,” Voss said.", "Karl Voss"],
])("%s %s", (before, paragraph, speaker) => {
  expect(saidIn(before, paragraph)[0]).toMatch(new RegExp(`^${speaker}: [^()]+$`));
});

test.each([
  [couple, "“We will never sell,” Voss said."],
  [couple, "Voss said: “We will never sell.”"],
  [couple, "“We will never sell,” said Dr Voss."],
  [short, "“We will never sell,” Voss said."],
  [brothers, "“We will never sell,” Mr Voss said."],
  [brothers, "“We will never sell,” Voss said."],
  [court, "“I am sorry now,” Holm said."],
  [court, "“I am sorry now,” Mr Holm said."],
])("either may speak: %s %s", (before, paragraph) => {
  expect(saidIn(before, paragraph)[0]).toMatch(/^\S*\s?(?:Voss|Holm): .*\(unknown\)$/);
});

test("somebody who is named only later is not a rival yet", () => {
  const said = saidIn(
    "Ezra Whitlow kicked. “I asked for the day off,” Whitlow said.",
    "His mother, Jeanette Whitlow, missed it.",
  );
  expect(said).toEqual(["Ezra Whitlow: I asked for the day off,"]);
});
