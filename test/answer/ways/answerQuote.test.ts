import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { answerQuote } from "../../../src/answer/ways/answerQuote.ts";
import { notes } from "../../../src/answer/reply/notes.ts";
import { loaded, snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  [
    "Fire at the harbour",
    "“The ferry burned like paper,” said Olaf Brandt, captain of the Halcyon.",
    "“We lost the bell and the charts,” Brandt added.",
    "“The insurance will not cover the pier,” said Sigrid Holm, the treasurer.",
    "One senior councillor told the paper: “Heads will roll.”",
    "Ada Lindqvist was seen at the harbour.",
  ].join("\n\n"),
  [
    "A week later",
    "“We will build another ferry,” Olaf Brandt said.",
    "“Not with our money,” said Erik Brandt.",
    "“No comment,” said Greta Vik, an aide to the harbour master.",
    "“I slept through it,” said Jonas Vik, a former pilot.",
    "“I did not,” said Karin Vik, a pilot.",
  ].join("\n\n"),
]);
const quote = (text: string, about?: string): Answer =>
  answerQuote({ text, ...(about === undefined ? {} : { about }) }, coverage);
const quotes = ({ excerpts }: Answer): string[] => excerpts.map(({ quote: words }) => words);

describe("the words of a speaker", () => {
  test("are all found, in the order of the articles", () => {
    const answer = quote("Olaf Brandt");
    expect(quotes(answer)).toEqual([
      "“The ferry burned like paper,” said Olaf Brandt, captain of the Halcyon.",
      "“We lost the bell and the charts,” Brandt added.",
      "“We will build another ferry,” Olaf Brandt said.",
    ]);
  });

  test.each(["Olaf Brandt", "Sigrid Holm", "the treasurer", "Erik Brandt", "senior councillor"])(
    "%s: never those of somebody else",
    (speaker) => {
      const names = new Set(quote(speaker).excerpts.map((excerpt) => excerpt.speaker?.name));
      expect(names.size).toBe(1);
    },
  );

  test("the words inside the quotation marks are highlighted", () => {
    const [excerpt] = quote("Erik Brandt").excerpts;
    const marked = excerpt?.highlights.map(({ start, end }) =>
      excerpt.quote.slice(start - excerpt.start, end - excerpt.start),
    );
    expect(marked).toEqual(["Not with our money,"]);
  });

  test("without a name are found by what the article calls them", () => {
    expect(quote("senior councillor").excerpts[0]?.speaker).toEqual({
      name: "One senior councillor",
      certainty: "stated",
    });
  });

  test("of an ambiguous name are asked back", () => {
    expect(quote("Vik").kind).toBe("choices");
  });

  test("of an ambiguous description are asked back", () => {
    expect(quote("the pilot").choices.map(({ value }) => value)).toEqual(["Jonas Vik", "Karin Vik"]);
  });

  test("do not exist for somebody who is never quoted, and a note says so", () => {
    const answer = quote("Ada Lindqvist");
    expect(answer).toMatchObject({ kind: "nothing", notes: [notes.neverQuoted] });
    expect(answer.related.map(({ quote: words }) => words)).toEqual([
      "Ada Lindqvist was seen at the harbour.",
    ]);
  });

  test("do not exist for a stranger", () => {
    expect(quote("Astrid Holm")).toMatchObject({ kind: "nothing", excerpts: [], notes: [notes.stranger] });
  });

  test.each(["", "the", "?", "plumber", "the harbour master", "the pilots", "the master"])(
    "of %j are none",
    (speaker) => {
      expect(quote(speaker)).toMatchObject({ kind: "nothing", excerpts: [] });
    },
  );
});

describe("a topic", () => {
  test.each([
    ["Olaf Brandt", "the bell", "We lost the bell"],
    ["Olaf Brandt", "building another ferry", "We will build"],
    ["Sigrid Holm", "insurance", "The insurance"],
  ])("%s about %s", (speaker, topic, words) => {
    expect(quotes(quote(speaker, topic))[0]).toContain(words);
    expect(quotes(quote(`${speaker} about ${topic}`))[0]).toContain(words);
    expect(quotes(quote(`${speaker} on ${topic}`))[0]).toContain(words);
  });

  test("leaves out the speaker's words on other things", () => {
    expect(quotes(quote("Olaf Brandt", "the bell"))).toHaveLength(1);
  });

  test("on which the speaker is not quoted gives no answer, and a note says so", () => {
    const answer = quote("Sigrid Holm", "astronomy");
    expect(answer).toMatchObject({ kind: "nothing", notes: [notes.notAboutIt] });
    expect(answer.related[0]?.speaker?.name).toBe("Sigrid Holm");
  });

  test.each([
    ["likely", "what was lost with the bells and sails", notes.perhapsAbout],
    ["nothing", "the harbour inquiry by the minister", notes.hardlyAbout],
    ["nothing", "parliament's ferry subsidy scandal vote", notes.hardlyAbout],
  ])("of which the speaker's words have a few is %s, and a note says so: %s", (kind, topic, note) => {
    const { kind: certainty, notes: said, excerpts, related } = quote("Olaf Brandt", topic);
    expect({ certainty, said }).toEqual({ certainty: kind, said: [note] });
    const speakers = [...excerpts, ...related].map(({ speaker }) => speaker?.name);
    expect(new Set(speakers)).toEqual(new Set(["Olaf Brandt"]));
  });

  test("that only somebody else speaks about gives no answer", () => {
    expect(quote("Erik Brandt", "insurance").kind).toBe("nothing");
  });
});

describe("an unidentified speaker", () => {
  const picket = snapshotOf([
    [
      "Baths strike",
      "Lorraine Pike joined the picket line at the baths, where her son Jayden drowned in May.",
      "“Four was what it was when he drowned, and it still wasn't enough eyes on that pool,” she said.",
      `The council has cut the rota${" again".repeat(80)}.`,
    ].join("\n\n"),
    ["Chess", "“A draw is a draw,” said Karin Vik, the champion."].join("\n\n"),
  ]);

  test("may have said a nearby quotation, and a note says so", () => {
    const answer = answerQuote({ text: "the parent of the drowned boy, about the picket line" }, picket);
    expect(answer.kind).toBe("likely");
    expect(answer.excerpts[0]?.quote).toContain("it still wasn't enough eyes");
    expect(answer.notes).toContain(notes.whoseUnsure);
  });

  test.each(["Gudrun Holmqvist about the picket line", "Astrid Pike on the baths"])(
    "is nobody if the question names a stranger: %s",
    (text) => {
      expect(answerQuote({ text }, picket)).toMatchObject({ kind: "nothing", excerpts: [] });
    },
  );
});

describe("anybody's words on a topic", () => {
  test.each([
    "reactions to the fire at the harbour",
    "anyone on the ferry that burned",
    "any comments on the pier",
  ])("%s: quotations of the article that fits best, with a note", (question) => {
    const answer = quote(question);
    expect(answer.kind).toBe("likely");
    expect(answer.notes).toEqual([notes.anybodysWords]);
    expect(answer.excerpts.length).toBeGreaterThan(0);
    for (const { quote: words } of answer.excerpts) expect(words).toContain("“");
  });

  test("nothing if no article has a word of the topic", () => {
    expect(quote("reactions to the xylophone").kind).toBe("nothing");
  });
});

describe("a question in no known form", () => {
  test.each([
    ["captain + paper", "burned like paper"],
    ["bell and charts lost, exact words please", "We lost the bell"],
    ["heads will roll, whose line was that?", "Heads will roll"],
    ["Holm against the pier, full quote", "will not cover the pier"],
    ["treasurer vowing the insurance will not pay for the pier", "will not cover the pier"],
  ])("%s: finds the quotation with its words", (text, words) => {
    const answer = quote(text);
    expect(["found", "likely"]).toContain(answer.kind);
    expect(quotes(answer)[0]).toContain(words);
  });

  test("finds none for small talk", () => {
    expect(quote("write me a poem about the ferry and the bell and the charts").kind).toBe("nothing");
  });

  test("gets nobody else's words for a known speaker who says nothing about it", () => {
    const { kind, notes: said } = quote("Erik Brandt on the weather in Peru");
    expect(kind).toBe("nothing");
    expect(said).toContain(notes.notAboutIt);
  });
});

test("a quotation answers even if many sentences without one fit the topic better", async () => {
  const answer = answerQuote({ text: "reactions to foreign interference" }, await loaded.seeds());
  expect(answer.notes).toEqual([notes.anybodysWords]);
  expect(answer.excerpts[0]?.quote).toMatch(/["“]/u);
});
