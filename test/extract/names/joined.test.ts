import { describe, expect, it } from "vitest";
import { extractFrom } from "./namesIn.ts";

/** Invented articles, each with the name of one entity and its other forms in the article. */
const JOINED: readonly (readonly [string, string, readonly string[]])[] = [
  ["Benedict Quorn spoke. Mr Quorn left. Quorn laughed.", "Benedict Quorn", ["Mr Quorn", "Quorn"]],
  [
    "Sir Alwyn Penrose rose. Sir Alwyn sat down.",
    "Alwyn Penrose",
    ["Sir Alwyn Penrose", "Sir Alwyn", "Alwyn"],
  ],
  [
    "Anna Duncan Shaw won. Ms Duncan Shaw thanked them.",
    "Anna Duncan Shaw",
    ["Ms Duncan Shaw", "Duncan Shaw"],
  ],
  ["Benedict Quorn spoke. Later Ben Quorn sang.", "Benedict Quorn", ["Ben Quorn"]],
  ["The case of John Tully was closed. J. Tully had no comment.", "John Tully", ["J. Tully"]],
  ["Rolf van der Berg spoke. “None,” van der Berg said.", "Rolf van der Berg", ["van der Berg"]],
  ["The Harbour Pilots Association (HPA) met. The HPA voted.", "Harbour Pilots Association", ["HPA"]],
  ["The Zubrov Trade Union Congress met. The ZTUC voted.", "Zubrov Trade Union Congress", ["ZTUC"]],
  ["Oxbow Holdings Plc closed. Oxbow said it was sorry.", "Oxbow Holdings Plc", ["Oxbow"]],
  ["The Metropolitan Police apologised. The Met said so.", "Metropolitan Police", ["Met"]],
  ["The United States agreed. The U.S. paid.", "United States", ["U.S."]],
];

/** Invented articles with names that must stay separate. */
const APART: readonly (readonly [string, readonly string[]])[] = [
  ["Anna Quorn and Peter Quorn met.", ["Anna Quorn", "Peter Quorn"]],
  ["Anna Quorn met Anna Tully.", ["Anna Quorn", "Anna Tully"]],
  ["The University of Leeds is in Leeds.", ["University of Leeds", "Leeds"]],
  [
    "Hong Kong Watch has no office in Hong Kong, its chairman of Hong Kong Watch said.",
    ["Hong Kong Watch", "Hong Kong"],
  ],
  ["The Bank of England met the Bank of Japan.", ["Bank of England", "Bank of Japan"]],
  ["South Korea and North Korea talked.", ["South Korea", "North Korea"]],
];

describe("forms of one name in one article", () => {
  it.each(JOINED)("%s", (body, name, aliases) => {
    const entity = extractFrom(body).entities.find((candidate) => candidate.name === name);
    expect([...(entity?.aliases ?? [])].sort()).toStrictEqual([...aliases].sort());
  });

  it.each(APART)("kept apart in: %s", (body, names) => {
    expect(extractFrom(body).entities.map(({ name }) => name)).toStrictEqual(names);
  });

  it("takes a surname shared by two people as the one named last before it", () => {
    const { entities, mentions } = extractFrom(
      "Anna Quorn and Peter Quorn met. Then Anna Quorn left. Quorn laughed.",
    );
    expect(mentions.at(-1)?.entity).toBe(entities.find(({ name }) => name === "Anna Quorn")?.id);
  });
});

/** Invented sentences, and the description in each. */
const DESCRIBED: readonly (readonly [string, ...string[]])[] = [
  ["Dominic Tull, head of the harbour police, agreed.", "apposition: head of the harbour police"],
  ["Anna Quorn, a 34-year-old nurse, was hurt.", "apposition: a 34-year-old nurse"],
  ["The founder of the trust, Benedict Quorn, agreed.", "apposition: The founder of the trust"],
  ["Assistant Commissioner Anna Quorn agreed.", "title: Assistant Commissioner"],
  ["The former striker Anna Quorn agreed.", "title: The former striker"],
  ["They hired former Oxbow Bank trader Anna Quorn.", "title: former Oxbow Bank trader"],
  [
    "Mr Quorn, who also serves as an adviser to the port, agreed.",
    "role: who also serves as an adviser to the port",
  ],
  ["Anna Quorn is the chair of the board.", "role: is the chair of the board"],
  [
    "He wrote to the Harbour Eyes Alliance (the network of port spies) twice.",
    "definition: the network of port spies",
  ],
  ["The Port Service, which operates under the navy, agreed.", "role: which operates under the navy"],
  ["Oxbow Holdings Plc, the maker of anvils, closed.", "apposition: the maker of anvils"],
  // None of these describes anybody.
  ["Mr Quorn agreed."],
  ["Anna Quorn, according to the police, left."],
  ["Anna Quorn, along with two officers, left."],
  ["Anna Quorn was the most tired of them."],
  ["Speaking to the Port Gazette, the harbour was closed."],
];

describe("descriptions", () => {
  it.each(DESCRIBED)("%s", (body, ...expected) => {
    const { descriptions, text } = extractFrom(body);
    expect(descriptions.map(({ form, start, end }) => `${form}: ${text.slice(start, end)}`)).toStrictEqual(
      expected,
    );
  });
});
