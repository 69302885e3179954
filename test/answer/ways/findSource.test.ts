import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { notes } from "../../../src/answer/reply/notes.ts";
import { findSource } from "../../../src/answer/ways/findSource.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf(
  [
    "Ferry burns in harbour of Skerrow\n\nThe ferry Halcyon burned.\n\nNobody was hurt, said the coastguard.",
    "Mayor leaves office\n\nAda Lindqvist resigned because of the scandal.",
    "Chess champion crowned\n\nA knight on the rim decided the last game.",
  ],
  [
    { outlet: "The Skerrow Post", published: "2021-03-04", authors: ["Sigrid Holm"] },
    { outlet: "Northern Echo Online", url: "https://example.org/mayor" },
  ],
);
const source = (text: string): Answer => findSource({ text }, coverage);
const files = ({ articles }: Answer): string[] => articles.map(({ file }) => file);

describe("an article is found", () => {
  test.each([
    ["by its file", "1.txt", ["1.txt"]],
    ["by its file in capitals", "1.TXT", ["1.txt"]],
    ["by its id", "2", ["2.txt"]],
    ["by its outlet", "Skerrow Post", ["0.txt"]],
    ["by its outlet with its article", "the skerrow post", ["0.txt"]],
    ["by the beginning of its outlet", "northern echo", ["1.txt"]],
    ["by its headline", "Mayor leaves office", ["1.txt"]],
    ["by words of its headline", "burns in harbour", ["0.txt"]],
    ["by a misspelt headline", "Chess champoin crowned", ["2.txt"]],
    ["by what it says", "because of the scandal", ["1.txt"]],
    ["by a word of its text", "coastguard", ["0.txt"]],
    ["with spaces around", "  1.txt ", ["1.txt"]],
  ])("%s: %s", (_way, typed, expected) => {
    expect(files(source(typed))).toEqual(expected);
  });

  test("by its content, with the matching sentence", () => {
    const [excerpt] = source("knight on the rim").excerpts;
    expect(excerpt?.quote).toBe("A knight on the rim decided the last game.");
    expect(excerpt?.highlights.length).toBeGreaterThan(0);
  });

  test("by its topic, with its opening, though another sentence has the words too", () => {
    const lively = snapshotOf([
      "Surfer survives a great white shark\n\nA surfer was dragged under by a shark on Sunday.\n\nThe great white shark was young, said a ranger.",
    ]);
    const { excerpts } = findSource({ text: "the one about the great white shark" }, lively);
    expect(excerpts.map(({ role }) => role)).toEqual(["headline", "body"]);
  });

  test("that may be meant, if no sentence has enough of the words", () => {
    const budget = snapshotOf([
      "Space agency gets $18 billion\n\nThe space agency will receive $18 billion, more than it requested.\n\nThe bill was released late on Tuesday.",
      "Herons double\n\nHerons nest in Kestwick.",
    ]);
    const { kind, articles } = findSource(
      { text: "anything on the space agency getting more cash than asked for" },
      budget,
    );
    expect(kind).toBe("likely");
    expect(articles.map(({ file }) => file)).toEqual(["0.txt"]);
  });

  test("by its headline, with its headline and first paragraph", () => {
    expect(source("Mayor leaves office").excerpts.map(({ role }) => role)).toEqual(["headline", "body"]);
  });
});

test.each(["zebra", "volcanoes of Iceland", "9.txt", "../../../etc/passwd", "*", "the", "?!"])(
  "%j finds nothing",
  (typed) => {
    expect(source(typed)).toMatchObject({ kind: "nothing", articles: [], excerpts: [] });
  },
);

describe("nothing typed", () => {
  test.each(["", "   "])("%j lists every article with its headline", (typed) => {
    const answer = source(typed);
    expect(files(answer)).toEqual(["0.txt", "1.txt", "2.txt"]);
    expect(answer).toMatchObject({ kind: "found", excerpts: [] });
  });

  test("of an empty coverage is nothing", () => {
    expect(findSource({ text: "" }, snapshotOf([]))).toMatchObject({ kind: "nothing", articles: [] });
  });
});

describe("a list of very many articles", () => {
  const many = snapshotOf(Array.from({ length: 501 }, (_, at) => `Notice ${at}\n\nA notice of the town.`));

  test("shows the first, and says how many there are and how to find the others", () => {
    const answer = findSource({ text: "" }, many);
    expect(answer.articles).toHaveLength(500);
    expect(answer.notes).toEqual([
      "These are the first 500 of 501 articles. Words of a headline find any other.",
    ]);
  });

  test("counts retracted articles", () => {
    const articles = many.articles.slice(0, 499);
    const retracted = many.articles.slice(499);
    expect(files(findSource({ text: "" }, { ...many, articles, retracted }))).toContain(retracted[0]?.file);
    const { articles: shown, notes: said } = findSource({ text: "" }, { ...many, articles, retracted });
    expect(shown).toHaveLength(500);
    expect(said.join()).toContain("500 of 501");
  });
});

describe("an article that calls somebody otherwise", () => {
  const memoir = snapshotOf([
    "Memoir\n\nOla Ivar Brandt has written a memoir.\n\nPhotograph: Ola Ivar Brandt at the quay. Greta Vik/Skerrow Post",
    "Chess\n\nA knight on the rim decided the game.",
  ]);

  test.each(["OIB", "articles about OIB"])(
    "is found by the initials, as one that may be meant: %s",
    (typed) => {
      const { kind, articles, excerpts } = findSource({ text: typed }, memoir);
      expect({ kind, file: articles[0]?.file }).toEqual({ kind: "likely", file: "0.txt" });
      expect(excerpts[0]?.quote).toBe("Ola Ivar Brandt has written a memoir.");
    },
  );

  test("is not found by other initials", () => {
    expect(findSource({ text: "OJB" }, memoir).kind).toBe("nothing");
  });
});

test("a card shows only known details", () => {
  expect(source("0.txt").articles[0]).toEqual({
    file: "0.txt",
    headline: "Ferry burns in harbour of Skerrow",
    outlet: "The Skerrow Post",
    published: "2021-03-04",
    authors: ["Sigrid Holm"],
    hash: "0",
    words: 16,
  });
  expect(source("1.txt").articles[0]).toMatchObject({ url: "https://example.org/mayor" });
  expect(source("2.txt").articles[0]).not.toHaveProperty("outlet");
  expect(source("2.txt").excerpts[0]).not.toHaveProperty("outlet");
});

describe("who else worked on an article", () => {
  const credited = snapshotOf([
    "Tariff ruling stuns Loxford\n\nThe court struck down the tariff on Monday.\n\nOrla Beck in Seaton contributed to this report.",
    "Orchard law empties schools\n\nThe orchard law came into force in May.\n\nWire writers Jo Reeve in Alton and Phil Rawl contributed to this story.",
    "Bridge closes in Tarn\n\nThe bridge shut on Friday. It is cracked.\n\n(Reporting by Ines Holm; Editing by Tove Dahl)",
    "Ferry strike enters a week\n\nCrews of the ferry stayed ashore.\n\nAdditional reporting by Nils Aker.",
    "Mayor resigns\n\nThe mayor contributed to the collapse of the coalition.",
  ]);
  const quoteFor = (text: string): string | undefined => findSource({ text }, credited).excerpts[0]?.quote;

  test.each([
    ["who else helped report the tariff ruling", "Orla Beck"],
    ["who else worked on the tariff story", "Orla Beck"],
    ["who contributed to the story about the tariff", "Orla Beck"],
    ["who helped wire with the orchard law story", "Jo Reeve"],
    ["who also reported on the orchard law", "Jo Reeve"],
    ["who helped with the bridge piece", "Ines Holm"],
    ["who else helped write the bridge article", "Ines Holm"],
    ["who added reporting to the ferry strike story", "Nils Aker"],
  ])("%s", (typed, name) => {
    expect(quoteFor(typed)).toContain(name);
  });

  test("is not another article's", () => {
    const zoo = snapshotOf([
      "Otter pups born at zoo\n\nTwo otter pups were born at the zoo on Monday.",
      "Zoo prices rise\n\nBy Xan Zed\n\nTickets for the zoo, home of the otter pups, will cost more.",
    ]);
    const { kind, excerpts } = findSource({ text: "who wrote the otter pups born at zoo story" }, zoo);
    expect(kind === "nothing" ? "" : excerpts.map(({ quote }) => quote).join()).not.toContain("Xan Zed");
  });

  test("is not claimed of an article without such a line", () => {
    expect(findSource({ text: "who else worked on the mayor story" }, credited)).toMatchObject({
      kind: "nothing",
      notes: [notes.noContributors],
    });
  });
});

describe("an author named in full", () => {
  const piece = snapshotOf([
    "Ferry burns in harbour\n\nBy Sigrid Holm\n\nThe ferry burned. Olaf Holm, a cook, swam ashore.",
    "Chess champion crowned\n\nA knight on the rim decided the last game, Olaf Holm said.",
  ]);
  const first = (text: string): string | undefined => findSource({ text }, piece).excerpts[0]?.quote;

  test("is shown by the line that names them, without a word that asks for authors", () => {
    expect(first("Sigrid Holm")).toBe("By Sigrid Holm");
  });

  test("is no other person of that surname, and no surname alone", () => {
    expect(first("Olaf Holm")).not.toBe("By Sigrid Holm");
    expect(first("Holm")).not.toBe("By Sigrid Holm");
  });
});

describe("an article about a topic", () => {
  const stories = snapshotOf([
    "Hundreds apply for four homes on the Isle of Vaas\n\nAn island asked for settlers.\n\nThe Isle of Vaas Trust said the homes on the Isle of Vaas were warm.",
    "Council meets\n\nThe council talked about roads, and about a parrot on the Isle of Vaas.",
  ]);
  const first = (text: string): string | undefined => findSource({ text }, stories).excerpts[0]?.quote;

  test("is shown by its headline if that has the whole topic", () => {
    expect(first("which article is about the isle of vaas")).toBe(
      "Hundreds apply for four homes on the Isle of Vaas",
    );
  });

  test("is at most likely if it only has words spelt like those typed", () => {
    expect(findSource({ text: "article on setlers" }, stories).kind).toBe("likely");
    expect(findSource({ text: "article on parrots" }, stories).kind).toBe("found");
  });

  test("is shown by the sentence with the topic otherwise", () => {
    expect(first("which story mentions a parrot")).toContain("a parrot on the Isle of Vaas");
  });
});

test.each([
  ["what year was the lamp built", "1884"],
  ["how many people live in Tarn", "412"],
  ["when did the bakery shut", "2 May"],
])("a question that is not about an article is answered, with a note: %s", (text, wanted) => {
  const answer = findSource(
    { text },
    snapshotOf([
      "Lamp of Tarn\n\nThe lamp was built in 1884.\n\nIn Tarn, 412 people live.\n\nThe bakery shut on 2 May 2020.",
      "Chess\n\nA knight on the rim decided the last game.",
    ]),
  );
  expect(answer.excerpts[0]?.quote).toContain(wanted);
  expect(answer.notes).toContain(notes.asAsk);
});
