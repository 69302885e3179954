import { describe, expect, it } from "vitest";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extract } from "../../../src/extract/extract.ts";
import { makeLexicon } from "../../../src/extract/names/lexicon.ts";

const settings = { language: "en-GB", lexicon: makeLexicon({ person: [], org: [], place: [] }) };

function wordsIn(body: string): string[] {
  const text = `Ferry strike enters second week\n\n${body}\n`;
  return extract(articleFromText({ file: "made-up.txt", text, hash: "0" }), settings).speakerWords.split(" ");
}

const called: readonly (readonly [text: string, word: string])[] = [
  ["“We are tired,” said the boss, Ida Holm.", "boss"],
  ["“We are tired,” said Ida Holm, the harbour master.", "master"],
  ["Union secretary Ida Holm said: “We are tired.”", "secretary"],
  ["“We are tired,” one senior engineer said.", "engineer"],
  ["“We are tired,” said a nurse at the clinic.", "nurse"],
  ["Its national organiser, Ida Holm, said the crews were tired.", "organiser"],
  ["It came from a farmer, Ida Holm. “We are tired,” Holm said.", "farmer"],
  ["Ida Holm, a former pilot, left in May. On Monday Holm told reporters: “We are tired.”", "pilot"],
  ["The skipper claimed that the ferry had been late.", "skipper"],
  ["“We are tired,” said Captain Ida Holm.", "captain"],
];

const notCalled: readonly (readonly [text: string, word: string])[] = [
  ["The boss left early. “We are tired,” said Ida Holm.", "boss"],
  ["“The boss left early,” said Ida Holm, a deckhand.", "boss"],
  ["Jon Berg, the boss, left early. “We are tired,” said Ida Holm.", "boss"],
  ["“We are tired,” said Ida Holm, an aide to the mayor.", "mayor"],
  ["“We are tired,” said a friend of the skipper.", "skipper"],
  ["The boss, Ida Holm, left early.", "boss"],
  ["“We are tired,” said two pilots.", "pilot"],
  ["“We are tired,” said the bossy neighbour.", "boss"],
];

describe("the words that say what an article's speakers are", () => {
  it.each(called)("%s has “%s”", (text, word) => {
    expect(wordsIn(text)).toContain(word);
  });

  it.each(notCalled)("%s has no “%s”", (text, word) => {
    expect(wordsIn(text)).not.toContain(word);
  });

  it("are none without words of anybody", () => {
    expect(wordsIn("Ida Holm, the harbour master, left early.")).toEqual([""]);
  });
});
