import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Answer, Excerpt } from "../../src/answer/reply/answer.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import { goldenQuestions } from "../eval/goldenQuestions.ts";
import { anyText } from "../support/anyText.ts";
import { loaded, snapshotOf } from "../support/snapshots.ts";
import { partOf, someOf, tries } from "../support/effort.ts";

let corpora: Readonly<Record<"seeds" | "invented", Snapshot>>;
beforeAll(async () => {
  corpora = { seeds: await loaded.seeds(), invented: await loaded.invented() };
});

const askEvery = (snapshot: Snapshot, question: string): Answer[] =>
  commands.map((command) => command.run({ text: question }, snapshot));
const excerptsOf = ({ excerpts, related }: Answer): Excerpt[] => [...excerpts, ...related];

/** What must hold for every excerpt of every answer. */
function expectCited(snapshot: Snapshot, answer: Answer): void {
  for (const excerpt of excerptsOf(answer)) {
    const article = snapshot.articles.find(({ file }) => file === excerpt.file);
    expect(article?.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.quote);
    expect(excerpt.quote).not.toBe("");
    expect(excerpt.headline).toBe(article?.headline);
    expect(excerpt.paragraph).toBeGreaterThanOrEqual(1);
    expect(excerpt.role).not.toBe("boilerplate");
    let last = excerpt.start;
    for (const { start, end } of excerpt.highlights) {
      expect(end - start).toBeLessThanOrEqual(80);
      expect(end - start).toBeLessThan(excerpt.end - excerpt.start);
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(excerpt.end);
  }
}

/** What an answer's kind promises about the rest of it. */
function expectHonest(answer: Answer): void {
  const shown = answer.excerpts.length + answer.articles.length;
  expect(answer.kind === "found" || answer.kind === "likely").toBe(shown > 0);
  expect(answer.kind === "choices").toBe(answer.choices.length > 0);
  expect(answer.excerpts.length > 0 && answer.related.length > 0).toBe(false);
  expect(answer.related.flatMap(({ highlights }) => highlights)).toEqual([]);
}

describe("verbatim and attributed", () => {
  test.each(["seeds", "invented"] as const)(
    "every excerpt of every golden question is cited (%s)",
    (corpus) => {
      for (const { command, question } of someOf(goldenQuestions(corpus))) {
        const run = commands.find(({ name }) => name === command);
        const answer = run?.run({ text: question }, corpora[corpus]);
        expect(answer).toBeDefined();
        if (answer === undefined) continue;
        expectCited(corpora[corpus], answer);
        expectHonest(answer);
      }
    },
  );

  test("every excerpt of generated articles is cited, whatever is asked", () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 1, maxLength: 3 }), anyText(), (texts, question) => {
        const snapshot = snapshotOf(texts);
        const asked = question.slice(0, 300);
        const words = texts[0]?.slice(0, 60) ?? "";
        for (const answer of [...askEvery(snapshot, asked), ...askEvery(snapshot, words)]) {
          expectCited(snapshot, answer);
          expectHonest(answer);
        }
      }),
      { numRuns: tries(60) },
    );
  });

  test("a line of up to a megabyte is cited like any other", () => {
    const line = `The ferry Halcyon sank off Skerrow on Monday. ${"Nothing else happened there. ".repeat(partOf(36_000))}`;
    const snapshot = snapshotOf([`A headline of a ferry\n\n${line}`]);
    const [answer] = askEvery(snapshot, "where did the ferry Halcyon sink?");
    expect(answer?.excerpts[0]?.quote).toMatch(/^The ferry Halcyon sank off Skerrow on Monday\./u);
  });
});

describe("honest about absence", () => {
  test.each([
    ["who", "Dominic Cummings"],
    ["who", "Kenny Rogers"],
    ["quote", "Murphy Brown"],
    ["ask", "who is Benedict Cumberbatch"],
    ["compare", "Tony Blair"],
  ])("/%s %s finds no substitute", (command, question) => {
    const answer = commands.find(({ name }) => name === command)?.run({ text: question }, corpora.seeds);
    expect(answer?.kind).toBe("nothing");
  });

  test("a speaker who is never quoted has no quotations, but is shown where they are named", () => {
    const answer = commands.find(({ name }) => name === "quote")?.run({ text: "Ruijun Jin" }, corpora.seeds);
    expect(answer?.kind).toBe("nothing");
    expect(answer?.related[0]?.quote).toContain("Ruijun Jin");
  });
});

describe("disagreement is shown", () => {
  test("two articles that describe a name differently stand side by side, and a note says so", () => {
    const snapshot = snapshotOf([
      "Mayor opens bridge\n\nAda Lindqvist, the mayor of Skerrow, opened the bridge.",
      "Captain opens bridge\n\nAda Lindqvist, a retired sea captain, opened the bridge.",
    ]);
    const answer = commands.find(({ name }) => name === "who")?.run({ text: "Ada Lindqvist" }, snapshot);
    expect(answer?.excerpts.slice(0, 2).map(({ file }) => file)).toEqual(["0.txt", "1.txt"]);
    expect(answer?.notes).toContain("The articles describe this name differently.");
  });
});

describe("no question has side effects", () => {
  test.each([
    ["a pattern, many times", "(a+)+$".repeat(300)],
    ["a very long word", "x".repeat(4000)],
    ["control characters", "\u0000\u001b[2J\u202e"],
    ["pictures", "🙂🙂🙂"],
    ["white space", "   "],
    ["words of JavaScript", "__proto__ constructor toString"],
    ["a cue, many times", "who is ".repeat(400)],
    ["quotation marks", "'".repeat(2000)],
    ["a separator, many times", "a about ".repeat(500)],
  ])("%s: answered", (_, question) => {
    for (const answer of askEvery(corpora.seeds, question)) {
      expectCited(corpora.seeds, answer);
      expectHonest(answer);
    }
  });
});

describe("an interview", () => {
  const text =
    "An interview with the harbour master\n\nQ: Did the minister threaten you?\n\nA: No. She never raised her voice.\n\nQ: How many boats sank?\n\nA: Eleven. We lost the whole fleet.";

  test.each([
    ["did the minister threaten the harbour master", "No. She never raised her voice."],
    ["how many boats sank", "Eleven."],
  ])("%s: a question is not an answer, but its reply is", (question, reply) => {
    const answer = commands.find(({ name }) => name === "ask")?.run({ text: question }, snapshotOf([text]));
    expect(answer?.excerpts[0]?.quote).toContain(reply);
  });

  test("a question without a reply is not an answer", () => {
    const open = snapshotOf(["Letters to the harbour master\n\nWhy did the council close the eastern pier?"]);
    const answer = commands
      .find(({ name }) => name === "ask")
      ?.run({ text: "why did the council close the pier" }, open);
    expect(answer?.kind).toBe("nothing");
  });
});
