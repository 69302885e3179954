import fc from "fast-check";
import { expect, test } from "vitest";
import { findNames } from "../../../src/answer/names/findNames.ts";
import { hasKey, placesOf, placeTable } from "../../../src/answer/names/placeTable.ts";
import { commands } from "../../../commands/index.ts";
import { snapshotOf } from "../../support/snapshots.ts";
import { tries } from "../../support/effort.ts";

const people = ["Maria Garvey", "Maria Holroyd", "Ada Brandt", "Jonas Fenwick", "Gwen Drummond"];
const jobs = ["mayor of Wexcombe", "founder of the Harbour Trust", "spokesman for the mayor"];
const snapshot = snapshotOf(
  people.map(
    (name, at) =>
      `Harbour of Wexcombe opened, report ${at}\n\n${name}, ${jobs[at % jobs.length]}, opened the harbour. "We opened it in time," said ${name}.\n`,
  ),
);

test("a table gives the places of each key in order, and none for unknown keys", () => {
  const keys = fc.uniqueArray(fc.constantFrom<string>("ada", "ada brandt", "mayor", "", "__proto__"));
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 20 }), fc.string(), (entries, other) => {
      const table = structuredClone(placeTable(entries));
      for (const key of [...entries.flat(), other]) {
        const having = entries.flatMap((own, place) => (own.includes(key) ? place : []));
        expect([...placesOf(table, key)]).toEqual(having);
        expect(hasKey(table, key)).toBe(having.length > 0);
      }
      expect(table.keys).toEqual([...new Set(entries.flat())]);
    }),
  );
});

test("names are searched for in the first sixty words of a question", () => {
  const filler = (words: number): string => "the ".repeat(words);
  const named = (question: string) => findNames(snapshot.directory, question).map(({ start }) => start);
  expect(named(`${filler(58)}Jonas Fenwick`)).toEqual([58 * 4]);
  expect(named(`${filler(60)}Jonas Fenwick`)).toEqual([]);
});

test("every command answers the longest sequence of names, parts of names, roles, figures and marks", () => {
  const word = fc.oneof(
    fc.constantFrom(...people.flatMap((name) => name.split(" ")), ...jobs.flatMap((job) => job.split(" "))),
    fc.constantFrom(
      "Mar",
      "Mraia",
      "G.",
      "fenwik",
      '"',
      "“",
      "’s",
      "42",
      "1,000",
      "-",
      "said",
      "about",
      "東京",
    ),
    fc.string({ minLength: 1, maxLength: 8 }),
  );
  const question = fc
    .tuple(
      fc.constantFrom("", "who is ", "what did ", "when did "),
      fc.array(word, { minLength: 1, maxLength: 30 }),
    )
    .map(([frame, words]) => (frame + `${words.join(" ")} `.repeat(400)).slice(0, 4000));
  fc.assert(
    fc.property(question, fc.constantFrom(...commands), (text, command) => {
      expect(["found", "likely", "nothing", "choices"]).toContain(command.run({ text }, snapshot).kind);
    }),
    { numRuns: tries(60) },
  );
});
