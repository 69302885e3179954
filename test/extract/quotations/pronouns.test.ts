import { describe, expect, test } from "vitest";
import { saidIn } from "./support.ts";

/** Paragraphs, the last of which quotes somebody by a pronoun, and the person it means. */
const inferred: readonly (readonly [string, ...string[]])[] = [
  ["Robert Holm", "Judge Anna Moe jailed Robert Holm.", "“I stole the money,” he said."],
  ["Anna Moe", "Judge Anna Moe jailed Robert Holm.", "“You are a danger to the town,” she said."],
  ["Robert Holm", "Mrs Anna Moe fined Mr Robert Holm. “I regret it all now,” he told the court."],
  ["Halina Wren", "Halina Wren, a mother of two, met Piotr Kowal.", "“The lift fell,” she recalled."],
  ["Ines Dahl", "Ines Dahl opened the bridge. “It took nine years,” she said."],
  ["Omar Haddad", "The pier at Tarn is closed. Omar Haddad built it. “It will stand,” he insisted."],
  ["Omar Haddad", "Omar Haddad was jailed.", "He wept as his wife watched. “I am sorry for it,” he said."],
  ["Ann Lee", "Ann Lee denied it. “I was in bed,” she said."],
  ["Jo Lam", "Jo Lam described what he called “a culture of delay”."],
  ["Marta Voll", "Omar Haddad defended Marta Voll after she called it “a lost cause”."],
  ["Karl Dorn", "A statue of Olga Dorn fell. Karl Dorn saw it. “It was made of tin,” he said."],
  ["the skipper", "The wind rose at night. Then the skipper woke. “I thought of home,” he said."],
  ["Desmond Lee", "The chairman, Sir Desmond Lee, denied it. “We sold the car park,” he said."],
  ["The company", "The company has two ships. It said it was “cooperating fully”."],
  ["Anna Moe", "Anna Moe said that Ines Dahl had found the error. “She was white,” she said."],
  ["Derek Moe", "Derek Moe said he had warned Robert Holm.", "“I told him twice,” he said."],
  ["Mary Whit", "Mary Whit had a list for the foreman. He took her on. “He was nice,” she said."],
  ["Anna Moe", "Anna Moe left. Her lawyer, Robert Holm, stayed. “I am tired of courts,” she said."],
];

test.each(inferred)("%s is only probably meant: %s %s", (speaker, ...paragraphs) => {
  const last = saidIn("The town of Tarn has a harbour.", ...paragraphs).at(-1) ?? "";
  expect(last.startsWith(`${speaker}: `)).toBe(true);
  expect(last.endsWith(" (inferred)")).toBe(true);
});

/** Paragraphs in which the pronoun allows several people, or none. */
const open: readonly (readonly string[])[] = [
  ["Judge Peter Moe jailed Robert Holm.", "“I stole the money,” he said."],
  ["Anna Moe met Ines Dahl in Tarn.", "“It was a long night,” she said."],
  ["Peter Moe told Robert Holm that the sea was rough. “I was in bed,” he said."],
  ["Peter Moe wept. Robert Holm rowed. “I was in bed,” he said."],
  ["Robert Holm sued a docker. “He lied to the court,” he said."],
  ["The pier at Tarn is the largest in the country.", "“I stole the money,” he said."],
  ["The harbour froze. “I stole the money,” she said."],
  ["A letter from Robert Holm was read. “I regret it all now,” he wrote."],
  ["Robert Holm's house burned. “I lost a piano,” he said."],
  ["A street is named after Robert Holm. “It is a short street,” he said."],
  ["Anna Moe opened the ferry. “The sea was rough,” he said."],
  ["Robert Holm closed the ferry. “The sea was rough,” she said."],
  ["Sasha Lind met Anna Moe. “It was a long night,” she said."],
  ["Robert Holm and Peter Moe rowed. “The sea was rough,” he said."],
  ["The driver hit a policeman. “The sun was low,” he said."],
  ["The Tarn Ferry Company has a pier. “I stole the money,” he said."],
  ["“I was in bed at the time,” she said."],
];

test.each(open.map((paragraphs) => [paragraphs]))("nobody is certainly meant: %j", (paragraphs) => {
  expect(saidIn("The town of Tarn has a harbour.", ...paragraphs).at(-1)).toMatch(
    /^(?:he|she): .*\(unknown\)$/,
  );
});

describe("who continues speaking", () => {
  test.each(["she added", "added she", "she continued", "she went on", "she also added"])(
    "%s: the last speaker, if several people fit",
    (words) => {
      expect(saidIn(`“It is late,” said Marta Voll after Ines Dahl left. “I am tired,” ${words}.`)).toEqual([
        "Marta Voll: It is late,",
        "Marta Voll: I am tired, (inferred)",
      ]);
    },
  );

  test.each(["she said", "she recalled", "he added"])("%s: nobody, if several people fit", (words) => {
    const last = saidIn(`“It is late,” said Marta Voll after Ines Dahl left. “I am tired,” ${words}.`).at(-1);
    expect(last).toMatch(/\(unknown\)$/);
  });

  test("a continuation after a pronoun is as uncertain as the pronoun", () => {
    expect(saidIn("Ines Dahl rose. “It is late,” she said. “I am tired.”", "“I am off.”")).toEqual([
      "Ines Dahl: It is late, (inferred)",
      "Ines Dahl: I am tired. (inferred)",
      "Ines Dahl: I am off. (inferred)",
    ]);
  });
});

test("a pronoun is never a stated speaker", () => {
  for (const paragraphs of [...inferred.map(([, ...rest]) => rest), ...open])
    for (const quotation of saidIn(...paragraphs)) expect(quotation).toMatch(/\((?:inferred|unknown)\)$/);
});
