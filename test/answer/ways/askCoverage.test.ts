import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { askCoverage } from "../../../src/answer/ways/askCoverage.ts";
import { notes } from "../../../src/answer/reply/notes.ts";
import { loadCorpus } from "../../eval/goldenQuestions.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  [
    "Ferry fire trial opens",
    "Three sailors were charged with arson after the ferry Halcyon burned in the harbour of Skerrow on 3 March 2021.",
    "Captain Olaf Brandt, 61, will appear at Skerrow Harbour Court, where the hearing is expected to last nine days.",
    "A spokesman for the shipping line denied that the crew had been drinking.",
    "“We lost everything but the bell,” said Brandt.",
    "The repair of the pier cost £23,000, the council said.",
    "It will be four metres wide.",
  ].join("\n\n"),
  [
    "Mayor leaves office",
    "Ada Lindqvist, the mayor of Skerrow, resigned because of the scandal over the harbour fund.",
    "The donor who paid back the money has not been named.",
    "The retired advisor to the fund lives in Inverness.",
  ].join("\n\n"),
]);
const ask = (text: string): Answer => askCoverage({ text }, coverage);

describe("a question is answered by a sentence of its type", () => {
  test.each([
    ["when did the ferry burn?", "on 3 March 2021"],
    ["where did the Halcyon burn", "in the harbour of Skerrow"],
    ["how many sailors were charged", "Three sailors"],
    ["how much did the repair of the pier cost", "£23,000"],
    ["how long is the hearing expected to last", "nine days"],
    ["how old is Olaf Brandt", "Brandt, 61"],
    ["who is the mayor of Skerrow", "Ada Lindqvist, the mayor"],
    ["which court will hear the case of Brandt", "Skerrow Harbour Court"],
    ["why did the mayor resign", "because of the scandal"],
    ["what is the name of the donor who paid back the money", "has not been named"],
    ["what did Brandt say about the bell", "We lost everything but the bell"],
    ["who said that they lost everything", "said Brandt"],
    ["hey, do you know how wide the pier will be?", "four metres wide"],
  ])("%s", (question, words) => {
    const { kind, excerpts } = ask(question);
    expect(["found", "likely"]).toContain(kind);
    expect(excerpts[0]?.quote).toContain(words);
  });

  test("the answering words are highlighted", () => {
    const [excerpt] = ask("how many sailors were charged").excerpts;
    const marked = excerpt?.highlights.map(({ start, end }) =>
      excerpt.quote.slice(start - excerpt.start, end - excerpt.start),
    );
    expect(marked).toEqual(["Three"]);
  });
});

describe("a question without an answer is never answered with confidence", () => {
  test.each([
    "when did the mayor resign?",
    "how many councillors resigned over the harbour fund",
    "how much did the ferry Halcyon cost",
    "how old is Ada Lindqvist",
    "how long was Ada Lindqvist mayor",
    "how tall is the harbour pier",
    "what did Ada Lindqvist say about the ferry",
    "did the council repaint the ferry",
    "who married the captain of the ferry",
  ])("%s", (question) => {
    const answer = ask(question);
    expect(["likely", "nothing"]).toContain(answer.kind);
    const shown = [...answer.excerpts, ...answer.related];
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(3);
  });

  test.each(["what is the capital of Peru", "how do I bake bread", "best pizza recipe"])(
    "%s is about something else, and nothing is related",
    (question) => {
      expect(ask(question)).toMatchObject({ kind: "nothing", related: [] });
    },
  );
});

test("a denial answers whether somebody admitted it", () => {
  expect(ask("did the shipping line admit that the crew had been drinking?").excerpts[0]?.quote).toContain(
    "denied that the crew had been drinking",
  );
});

describe("somebody who is not in the coverage", () => {
  test.each(["who is Astrid Brandt", "when did Astrid Brandt appear at court", "what did Astrid Brandt say"])(
    "%s: is not confused with a namesake",
    (question) => {
      const answer = ask(question);
      expect(answer.kind).toBe("nothing");
      expect(answer.excerpts).toEqual([]);
    },
  );

  test("a note says that the passages name somebody else", () => {
    expect(ask("who is Astrid Brandt").notes.join()).toMatch(/the passages name somebody else/u);
  });
});

test.each([
  "hi",
  "hello!",
  "thanks",
  "how are you?",
  "who are you",
  "good bot",
  "i love you",
  "?",
  "   ",
  "",
])("%j asks for nothing and gets nothing, not even related passages", (question) => {
  expect(ask(question)).toMatchObject({ kind: "nothing", excerpts: [], related: [] });
});

describe("what an initialism stands for", () => {
  const initials = snapshotOf([
    "Books\n\nThe Harbour Relief Fund (HRF) kept no books.\n\nThe Foreign Office, with the RSPB, watched.",
  ]);

  test("is answered with its full name, without a note that it is not described", () => {
    const answer = askCoverage({ text: "what does HRF stand for?" }, initials);
    expect(answer.excerpts[0]?.quote).toContain("Harbour Relief Fund (HRF)");
    expect(answer.notes).toEqual([]);
  });

  test("is not answered if the coverage has only the letters", () => {
    expect(askCoverage({ text: "what does RSPB stand for?" }, initials).notes).toContain(notes.undescribed);
  });
});

test("a sentence far from both names in the question is not an answer", () => {
  const cups = snapshotOf([
    [
      "Cup draw",
      "The cup of Skerrow was drawn in Inverness on Monday.",
      "Trains were late.",
      "The captain will play in goal, at the Harbour Ground.",
      "Tickets are sold out.",
      "A cup is drawn in London in May.",
    ].join("\n\n"),
  ]);
  expect(askCoverage({ text: "where will Inverness play London" }, cups).kind).not.toBe("found");
});

test("whoever founded something is its founder", () => {
  const watch = snapshotOf([
    "Watch\n\nThe founder of Harbour Watch, Olaf Brandt, said he was glad.\n\nHarbour Watch is small.",
  ]);
  expect(askCoverage({ text: "who founded Harbour Watch" }, watch).excerpts[0]?.quote).toContain(
    "The founder of Harbour Watch",
  );
});

describe("a pronoun refers to the subject of the article", () => {
  const bells = snapshotOf([
    [
      "The bell founder of Saltby",
      "Dame Marguerite Tour was the first woman to found bells. Dame Marguerite liked most of hers.",
      "Her teacher, Enoch Whitlock, retired early.",
      "She became master in 1971.",
    ].join("\n\n"),
  ]);

  test("where somebody else was named last", () => {
    const answer = askCoverage({ text: "when did Dame Marguerite become master" }, bells);
    expect(answer.excerpts[0]?.quote).toContain("She became master in 1971.");
  });
});

describe("related wording", () => {
  test("is used if the question's own words fail, and a note says so", () => {
    const answer = ask("where does the retired adviser of the fund reside");
    expect(answer.excerpts[0]?.quote).toContain("The retired advisor to the fund lives in Inverness.");
    expect(answer.notes.join()).toMatch(/related wording|None of the passages says/u);
  });

  test("is not mentioned otherwise", () => {
    expect(ask("when did the ferry burn?").notes).toEqual([]);
  });
});

test("at most three sentences answer, none of them twice", () => {
  const many = Array.from({ length: 9 }, (_, at) =>
    [`Boat ${at}`, `Boat number ${at} burned in the harbour${" at last".repeat(60)}.`].join("\n\n"),
  );
  const { excerpts } = askCoverage({ text: "what burned in the harbour" }, snapshotOf(many));
  expect(excerpts).toHaveLength(3);
  expect(new Set(excerpts.map(({ file, start }) => `${file} ${start}`)).size).toBe(3);
});

test("somebody named only in a line that no excerpt shows is not found, not even perhaps", async () => {
  const answer = askCoverage({ text: "who is kurt zindulka" }, await loadCorpus("seeds"));
  expect(answer).toMatchObject({ kind: "nothing", excerpts: [] });
});
