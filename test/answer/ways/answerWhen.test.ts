import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { notes } from "../../../src/answer/reply/notes.ts";
import { answerWhen } from "../../../src/answer/ways/answerWhen.ts";
import type { Question } from "../../../src/answer/question/question.ts";
import { UserError } from "../../../src/errors.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf(
  [
    [
      "Harbour rebuilt",
      "The new pier opened on 3 March 2021.",
      "Divers inspected the wall in June 2020, and the crane arrived on 9 August 2022.",
      "The lighthouse was painted last month.",
    ].join("\n\n"),
    ["Old mill closes", "The mill closed yesterday.", "It had burned down in 1987."].join("\n\n"),
  ],
  [{}, { published: "2023-05-10" }],
);
const when = (question: Partial<Question>): Answer => answerWhen({ text: "", ...question }, coverage);
const dates = ({ excerpts }: Answer): (string | undefined)[] => excerpts.map(({ time }) => time?.from);

describe("the timeline of everything", () => {
  test("is in order of date, without repeated passages, and with undated ones apart and a note", () => {
    const answer = when({});
    expect(dates(answer)).toEqual(["1987", "2020-06", "2021-03-03", "2023-05-09", undefined]);
    expect(answer.excerpts.at(-1)?.time).toEqual({ text: "last month", certainty: "unanchored" });
    expect(answer.notes.join()).toMatch(/after the dated ones cannot be dated/u);
  });

  test("says what a computed date was computed from", () => {
    expect(when({ text: "the mill closed" }).excerpts[0]?.time).toMatchObject({
      text: "yesterday",
      certainty: "derived",
      anchor: "published 2023-05-10",
    });
  });

  test("shows the statement of a day, not its repetition without a year", () => {
    const twice = snapshotOf(["A rally\n\nJUNE 12: Crowds met at the pier on June 12, 2021 in the rain."]);
    const { excerpts } = answerWhen({ text: "" }, twice);
    expect(excerpts.map(({ time }) => time?.text)).toEqual(["June 12, 2021"]);
  });

  test("of a long coverage says that there is more", () => {
    const years = Array.from({ length: 30 }, (_, at) => `The pier was painted in ${1960 + at}.`);
    const answer = answerWhen({ text: "" }, snapshotOf([["Paint", ...years].join("\n\n")]));
    expect(answer.excerpts).toHaveLength(25);
    expect(answer.notes.join()).toMatch(/more passages than shown/u);
  });

  test("of a coverage without dates gives no answer", () => {
    expect(answerWhen({ text: "" }, snapshotOf(["A pier\n\nThe pier is made of wood."])).kind).toBe(
      "nothing",
    );
  });
});

describe("a topic", () => {
  test.each([
    [{ text: "pier" }, ["2021-03-03"]],
    [{ text: "when did the new pier open?" }, ["2021-03-03"]],
    [{ text: "", about: "pier" }, ["2021-03-03"]],
    [{ text: "divers inspected the wall" }, ["2020-06"]],
    [{ text: "the crane arrived" }, ["2022-08-09"]],
    [{ text: "the lighthouse was painted" }, [undefined]],
  ])("%j", (question, expected) => {
    expect(dates(when(question))).toEqual(expected);
  });

  test("without dates gives no answer, and the nearest passages say so", () => {
    const answer = answerWhen(
      { text: "the pier" },
      snapshotOf(["A pier\n\nThe pier is made of wood.\n\nThe mill burned down."]),
    );
    expect(answer).toMatchObject({ kind: "nothing", excerpts: [] });
    expect(answer.related[0]?.quote).toContain("The pier is made of wood.");
  });

  test("is not dated by the date of something else", () => {
    const coverage = snapshotOf(["A pier\n\nThe pier is made of wood.\n\nThe mill burned down in 1987."]);
    expect(answerWhen({ text: "the pier" }, coverage).kind).not.toBe("found");
  });

  test("with only unanchored passages has a note that says so", () => {
    expect(when({ text: "the lighthouse was painted" }).notes.join()).toMatch(
      /None of these passages can be dated/u,
    );
  });
});

describe("a period", () => {
  test.each([
    [{ from: "2021" }, ["2021-03-03", "2022-08-09", "2023-05-09"]],
    [{ from: "2021-03-03", to: "2021-03-03" }, ["2021-03-03"]],
    [{ from: "2021-03-04", to: "2022-08-08" }, []],
    [{ to: "2020-06-15" }, ["1987", "2020-06"]],
    [{ to: "2020-06" }, ["1987", "2020-06"]],
    [{ to: "2020-05" }, ["1987"]],
    [{ from: "2020-06-30", to: "2021" }, ["2020-06", "2021-03-03"]],
    [{ from: "1987-11-30", to: "1988" }, ["1987"]],
    [{ from: "2022", to: "2022-08" }, ["2022-08-09"]],
    [{ text: "the crane arrived", from: "2023" }, []],
  ])("%j", (question, expected) => {
    expect(dates(when(question))).toEqual(expected);
  });

  test("leaves out what cannot be dated", () => {
    expect(when({ from: "2021" }).excerpts.every(({ time }) => time?.from !== undefined)).toBe(true);
  });

  test("without events gives no answer, and a note says why", () => {
    const answer = when({ from: "2030" });
    expect(answer.kind).toBe("nothing");
    expect(answer.notes).toEqual([notes.notThen]);
  });

  test.each([
    [{ from: "yesterday" }, /^from: “yesterday” is not a date\. Write it as 2021-06-12/u],
    [{ from: "2021-13" }, /^from/u],
    [{ to: "2021-02-30" }, /^to/u],
    [{ to: "2023-02-29" }, /^to/u],
    [{ from: "21" }, /^from/u],
    [{ from: "2021-6" }, /^from/u],
    [{ from: "12/06/2021" }, /^from/u],
    [{ from: "" }, /^from/u],
    [{ from: "2022", to: "2021" }, /ends before it starts \(2022 to 2021\)/u],
    [{ from: "2021-06-13", to: "2021-06-12" }, /ends before it starts/u],
    [{ from: "2021-07", to: "2021-06-12" }, /ends before it starts/u],
  ])("%j is refused with a message", (question, message) => {
    const refused = (): Answer => when(question);
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(message);
  });

  test.each([
    { from: "2021", to: "2021" },
    { from: "2021-06-12", to: "2021" },
    { from: "2021", to: "2021-06-12" },
    { from: " 2024-02-29 " },
  ])("%j is accepted", (question) => {
    expect(() => when(question)).not.toThrow();
  });

  test("any other input is a date or is refused with a message", () => {
    const outcome = (question: Partial<Question>): unknown => {
      try {
        return when(question);
      } catch (error) {
        return error;
      }
    };
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        expect(outcome({ from, to })).toSatisfy(
          (result) => result instanceof UserError || (typeof result === "object" && "kind" in (result ?? {})),
        );
      }),
    );
  });
});
