import { describe, expect, test } from "vitest";
import { notes } from "../../../src/answer/reply/notes.ts";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { answerQuote } from "../../../src/answer/ways/answerQuote.ts";
import { answerWho } from "../../../src/answer/ways/answerWho.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  [
    "Merrow Telecom shows its tablet app",
    "The app was shown at the home of Merrow CIO Dov Karim.",
    "“The regulator is solving a problem that is gone,” Karim said.",
    "Ines Holt, a professor of law at Kestwick Law School in Tarn, called the ban unusual. “A ban is a harsh treatment,” Holt said.",
  ].join("\n\n"),
  [
    "Singer was pale, jury hears",
    "The paramedic, Rolf Senn, told jurors what he saw in the bedroom of the singer, Milo Jarre.",
    "“He was sweaty,” the paramedic said of Jarre.",
    "Jarre had met the Republican Party's Florida chairman, Jon Thrale, that day.",
    "“I don’t regret it,” local newspapers quote Nadia Salin as saying.",
  ].join("\n\n"),
  [
    "Minister resigns over the harbour",
    "Lord Baker, the former harbour minister, spoke on Monday. “She was nervous because nothing worked,” Lord Baker said of the prime minister.",
  ].join("\n\n"),
]);
const quote = (text: string): Answer => answerQuote({ text }, coverage);
const who = (text: string): Answer => answerWho({ text }, coverage);

describe("/quote finds a speaker", () => {
  test.each([
    ["by what they belong to", "what did the merrow guy say about the regulator", "solving a problem"],
    ["by words of a description", "what does the kestwick law guy think of the ban", "harsh treatment"],
    ["by a noun that stands alone in the article", "how did the paramedic describe jarre", "sweaty"],
    ["quoted by somebody else", "nadia salin", "I don’t regret it"],
    ["who is addressed", "lord baker, why was the prime minister nervous", "nothing worked"],
    ["in a question without its verb", "what lord baker said about the prime minister", "nothing worked"],
  ])("%s: %s", (_, text, words) => {
    const answer = quote(text);
    expect(answer.kind).not.toBe("nothing");
    expect(answer.excerpts[0]?.quote).toContain(words);
  });

  test("and is not sure if only the words beside “guy” fit", () => {
    expect(quote("what did the merrow guy say about the regulator")).toMatchObject({
      kind: "likely",
      notes: [notes.whoseUnsure],
    });
  });

  test("but takes no noun for people as a misspelt name", () => {
    const named = snapshotOf(["Rain in Mumbai\n\nIt rained in Mumbai. “We are wet,” said Tara Rao."]);
    expect(answerQuote({ text: "her mum" }, named).excerpts).toEqual([]);
    const two = snapshotOf([
      "Rain in Mumbai\n\nIt rained in Mumbai. Ann Mumolo was there. “We are wet,” the boy’s mother said.",
    ]);
    const { kind, excerpts } = answerQuote({ text: "what did the mum say" }, two);
    expect(kind).not.toBe("choices");
    expect(excerpts[0]?.quote).toContain("We are wet");
  });

  test("and no family for one of them", () => {
    const family = snapshotOf([
      "Boy is safe\n\n“He is well,” the boy’s family said. “We thank you,” the family added.",
    ]);
    expect(answerQuote({ text: "the boy" }, family).kind).not.toBe("found");
    expect(answerQuote({ text: "the boy's family" }, family).kind).toBe("found");
  });

  test("and looks for words that are like those in the question", () => {
    const { kind, excerpts } = quote("who said bans are harsh on the firm");
    expect(["found", "likely"]).toContain(kind);
    expect(excerpts[0]?.quote).toContain("A ban is a harsh treatment");
  });
});

describe("/who reads a phrase that is no name", () => {
  test.each([
    ["the florida gop boss", "Jon Thrale"],
    ["lord baker, the harbour one", "Lord Baker"],
    ["who tf is rolf senn", "Rolf Senn"],
    ["the paramedic chap in the bedroom", "Rolf Senn"],
  ])("%s", (text, name) => {
    const answer = who(text);
    expect(answer.kind).not.toBe("nothing");
    expect(answer.excerpts[0]?.quote).toContain(name);
    expect(answer.notes).not.toContain(notes.stranger);
  });

  test("and shows who somebody is if only the next sentence says so", () => {
    const study = snapshotOf([
      "Babies and nuts\n\n“It is astounding,” says Katrin Alder, MD. She’s the director of the allergy centre in Tarn. Alder was not involved.",
    ]);
    const [first] = answerWho({ text: "katrin alder" }, study).excerpts;
    expect(first?.quote).toContain("Katrin Alder, MD. She’s the director of the allergy centre");
  });

  test.each(["Gudrun Thrale", "Milo Karim"])("and refuses a stranger: %s", (text) => {
    expect(who(text)).toMatchObject({ kind: "nothing", notes: [notes.stranger] });
  });
});
