import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { answerCompare } from "../../../src/answer/ways/answerCompare.ts";
import { answerWho } from "../../../src/answer/ways/answerWho.ts";
import { notes } from "../../../src/answer/reply/notes.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  [
    "Bridge opens",
    "Ada Lindqvist, the mayor of Skerrow, opened the bridge on Monday.",
    "“It is the longest in the county,” Lindqvist said.",
    "Crowds cheered for Olaf Brandt.",
    "The Crown Prosecution Service watched.",
  ].join("\n\n"),
  [
    "Sailor remembered",
    "The harbour was full of flowers.",
    "Ada Lindqvist, a retired sea captain, spoke at the service.",
    "Erik Brandt sang.",
  ].join("\n\n"),
  ["Accounts late", "Nobody has seen Sigrid Holm, the treasurer of the fund."].join("\n\n"),
]);
const who = (text: string): Answer => answerWho({ text }, coverage);
const compare = (text: string): Answer => answerCompare({ text }, coverage);

describe("/who", () => {
  test("shows the description of each article first, then words and mentions, and that they differ", () => {
    const { excerpts, notes: said } = who("Ada Lindqvist");
    expect(excerpts.map(({ quote }) => quote)).toEqual([
      "Ada Lindqvist, the mayor of Skerrow, opened the bridge on Monday.",
      "Ada Lindqvist, a retired sea captain, spoke at the service.",
      "“It is the longest in the county,” Lindqvist said.",
    ]);
    expect(said).toEqual([notes.disagree]);
  });

  test.each([
    ["is Sigrid Holm", "Sigrid Holm"],
    ["is sigrid holm?", "Sigrid Holm"],
    ["Was Sigrid Holm", "Sigrid Holm"],
    ["is Holm", "Sigrid Holm"],
    ["are the Crown Prosecution Service", "Crown Prosecution Service"],
    ["is the treasurer of the fund", "Sigrid Holm"],
    ["was the retired sea captain", "Ada Lindqvist"],
    ["is the mayor of skerrow?", "Ada Lindqvist"],
  ])("continues the sentence of the command: /who %s", (text, name) => {
    const { kind, excerpts, notes: said } = who(text);
    expect(kind).toBe("found");
    expect(excerpts[0]?.quote).toContain(name);
    expect(said).not.toContain(notes.asAsk);
  });

  test.each([
    "is Sigrid Holm guilty",
    "was ada lindqvist charged",
    "is Holm late",
    "did Olaf Brandt sing",
    "is ada lindqvist still the mayor",
    "were the crowds cheering",
  ])("answers a yes-or-no question as /ask does: /who %s", (text) => {
    expect(who(text).notes).toContain(notes.asAsk);
  });

  test.each(["the astronaut", "is the astronaut", "a juggler at all", "an astronaut or a plumber"])(
    "finds nobody by a description whose words are not in the coverage: /who %s",
    (text) => {
      expect(who(text).kind).toBe("nothing");
    },
  );

  test.each(["Erik Sandberg", "is Erik Sandberg", "Zoltan Quigley"])(
    "says that nobody has the name of a stranger: /who %s",
    (text) => {
      expect(who(text).notes.some((note) => note === notes.unknownName || note === notes.stranger)).toBe(
        true,
      );
    },
  );

  test.each(["Sigrid Holm (the fund)", "Sigrid Holm, the one with the fund"])(
    "%s: what follows the name in brackets or after a comma is no part of it",
    (typed) => {
      expect(who(typed).excerpts[0]?.quote).toBe("Nobody has seen Sigrid Holm, the treasurer of the fund.");
    },
  );

  test("refuses a stranger after “is” as it does by name alone", () => {
    expect(who("is Nils Ahlgren").kind).toBe(who("Nils Ahlgren").kind);
    expect(who("is Nils Ahlgren").excerpts).toEqual([]);
  });

  test("highlights the words that say who it is", () => {
    const [excerpt] = who("Sigrid Holm").excerpts;
    const marked = excerpt?.highlights.map(({ start, end }) =>
      excerpt.quote.slice(start - excerpt.start, end - excerpt.start),
    );
    expect(marked?.join(" ")).toContain("the treasurer of the fund");
  });

  test("adds nothing to the description of a single article", () => {
    expect(who("Sigrid Holm").notes).toEqual([]);
  });

  test("articles that agree do not disagree", () => {
    const agreeing = snapshotOf([
      "One\n\nAda Lindqvist, the mayor of Skerrow, opened the bridge.",
      "Two\n\nAda Lindqvist, the longest serving mayor, closed the bridge.",
    ]);
    expect(answerWho({ text: "Ada Lindqvist" }, agreeing).notes).toEqual([]);
  });

  test.each([
    ["Olaf Brandt", notes.undescribed],
    ["Sigrid Holmm", notes.misspelt],
    ["the CPS", notes.commonKnowledge],
  ])("of %s: %s", (typed, note) => {
    const answer = who(typed);
    expect(answer.kind).toBe("found");
    expect(answer.notes).toContain(note);
  });

  test.each([
    ["treasurer", "Sigrid Holm"],
    ["the treasurer of the fund", "Sigrid Holm"],
    ["retired sea captain", "Ada Lindqvist"],
  ])("%s is somebody", (typed, name) => {
    expect(who(typed).excerpts[0]?.quote).toContain(name);
  });

  test("an ambiguous name is asked back, with a description of each person", () => {
    const answer = who("Brandt");
    expect(answer).toMatchObject({ kind: "choices", excerpts: [], related: [] });
    expect(answer.choices.map(({ value }) => value).toSorted()).toEqual(["Erik Brandt", "Olaf Brandt"]);
    for (const { value } of answer.choices) expect(who(value).kind).toBe("found");
  });

  test("a stranger gets passages about a namesake, which are not the answer", () => {
    const answer = who("Gudrun Lindqvist");
    expect(answer).toMatchObject({ kind: "nothing", excerpts: [], notes: [notes.stranger] });
    expect(answer.related[0]?.quote).toContain("Ada Lindqvist");
  });

  test.each(["Zebedee Quux", "?", "", "the"])("%j is nobody", (typed) => {
    expect(who(typed)).toMatchObject({ kind: "nothing", excerpts: [] });
  });
});

describe("/compare", () => {
  test("shows what the articles say about a name side by side, grouped by article", () => {
    const { kind, excerpts, notes: said } = compare("Ada Lindqvist");
    expect(kind).toBe("found");
    expect(excerpts.map(({ file }) => file)).toEqual(["0.txt", "0.txt", "1.txt"]);
    expect(said).toEqual([notes.disagree]);
  });

  test("says that there is nothing to compare for a name in one article", () => {
    expect(compare("Sigrid Holm")).toMatchObject({ kind: "likely", notes: [notes.oneArticle] });
  });

  test("does not say so if the coverage is one article", () => {
    const alone = snapshotOf(["Accounts late\n\nNobody has seen Sigrid Holm, the treasurer of the fund."]);
    expect(answerCompare({ text: "Sigrid Holm" }, alone).notes).toEqual([]);
  });

  test("shows at most two passages per article on a topic", () => {
    const long = (deed: string): string => `The storm ${deed}${" in the night".repeat(19)}.`;
    const topic = snapshotOf([
      ["Storm", ...["felled trees", "broke windows", "sank boats"].map(long)].join("\n\n"),
      `Notes\n\nA storm is coming${" in the night".repeat(19)}.`,
      "Chess\n\nThe champion resigned after forty moves.",
    ]);
    const { excerpts } = answerCompare({ text: "storm" }, topic);
    const files = excerpts.map(({ file }) => file);
    expect(files.filter((file) => file === "0.txt")).toHaveLength(2);
    expect(files.filter((file) => file === "1.txt")).toHaveLength(1);
    expect(files).not.toContain("2.txt");
    expect(files).toEqual([...files].toSorted((a, b) => files.indexOf(a) - files.indexOf(b)));
  });

  test("says which passages only use other words", () => {
    const topic = snapshotOf([
      "Fund\n\nThe adviser of the harbour fund kept no books.",
      "Money\n\nThe advisor of the harbour fund fled.",
    ]);
    expect(answerCompare({ text: "consultant of the harbour fund" }, topic).notes).toContain(
      notes.relatedWording,
    );
    expect(answerCompare({ text: "harbour fund" }, topic).notes).not.toContain(notes.relatedWording);
  });

  test.each([
    ["Brandt", "choices"],
    ["Gudrun Lindqvist", "nothing"],
    ["volcanoes of Iceland", "nothing"],
    ["", "nothing"],
  ])("%j: %s", (typed, kind) => {
    expect(compare(typed)).toMatchObject({ kind, excerpts: [] });
  });
});

describe("the most informative sentence about somebody comes first", () => {
  const first = (text: string, typed: string): string =>
    answerWho({ text: typed }, snapshotOf([`A headline of its own\n\n${text}`])).excerpts[0]?.quote ?? "";

  test.each([
    [
      "an age is no description",
      "Olaf Brandt, 61, was seen at the pier.\n\nOlaf Brandt, the captain of the Halcyon, was hurt.",
      "olaf brandt",
      "captain of the Halcyon",
    ],
    [
      "a description says more than an age with a trade",
      "Olaf Brandt, a 70-year-old cook, came late.\n\nOlaf Brandt, the harbour's first pilot, found the boat.",
      "olaf brandt",
      "first pilot",
    ],
    [
      "a description before a quotation",
      "“It burned like paper,” Brandt said.\n\nThe captain, Olaf Brandt, was taken to hospital.",
      "olaf brandt",
      "The captain",
    ],
    [
      "the fullest mention before a quotation",
      "“It burned like paper,” Brandt said.\n\nThe pier was closed on Monday by Olaf Brandt.",
      "olaf brandt",
      "closed on Monday",
    ],
    [
      "the typed words where they stand so",
      "Olaf Brandt, the captain of the Halcyon, was hurt.\n\nIts oldest pilot, Olaf Brandt, retires in May.",
      "the oldest pilot",
      "oldest pilot",
    ],
  ])("%s", (_why, text, typed, words) => {
    expect(first(text, typed)).toContain(words);
  });

  test("an age alone does not say who somebody is", () => {
    const answer = answerWho(
      { text: "Olaf Brandt" },
      snapshotOf(["Fire\n\nOlaf Brandt, 61, was seen at the pier."]),
    );
    expect(answer.notes).toEqual([notes.undescribed]);
  });
});
