import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";
import { anyText } from "../support/anyText.ts";

/** Specimens with `|` where a sentence must end. */
const specimens = [
  "He met Mr. Rogers. | They spoke.",
  "Gen. Smith and Lt. Gen. Jones agreed. | Sgt. Lee did not.",
  "J. R. Smith won. | George W. Bush lost.",
  "J.K. Rowling wrote it. | He read it.",
  "The U.S. Senate voted. | The U.N. Security Council met.",
  "He lives in the U.S. | The senator agreed.",
  "He lives in the U.K. | However, he works in Paris.",
  "Washington, D.C. Mayor Muriel Bowser spoke. | Nobody listened.",
  '"What now?" asked Mr Lee. | He left.',
  "“Is it over?” he asked. | “It is,” she said.",
  "“Stop!” Sir Iain said. | “Why?” Smith asked.",
  "“Why?” | She had no answer.",
  "“Do you agree?” Ms Lopez, 34, said. | “Will it work?” | The answer is no.",
  "“Is it?” | Mr Lee shook his head.",
  "“It is over.” | He left.",
  "He said: ‘I will.’ | Then he left.",
  "“I went. | I came.” | So he said.",
  "(He left.) | She stayed.",
  "He left (in a hurry!) and she stayed. | They met again.",
  "It was his No. 5 hit. | It sold well.",
  "He said no. | Five people left.",
  "See p. 5 and pp. 7-9. | The case, Smith v. Jones, was heard.",
  "At 10 a.m. the train left. | It came at 11 a.m. | Trains are slow.",
  "It closed at 5 p.m. EST on Monday. | It opened at 8 a.m. Tuesday.",
  "Apple Inc. said it rose. | Apple Inc. Chief Executive Tim Cook spoke.",
  "He works at Apple Inc. | Shares fell.",
  "Smith & Co. Ltd. closed. | It owed $5.3 million.",
  "On Sept. 11 he came. | He came in Sept. | Then he left.",
  "St. Louis won. | He lives in Main St. | The house is old.",
  "Martin Luther King Jr. Day is in January. | It is a holiday.",
  "He has a Ph.D. in law. | She has an M.A. in art.",
  "Well... I never. | He paused... | Then he left.",
  "I never meant that.... | She left the store.",
  "the well-known . . . man left. | She did not.",
  "Five firms, e.g. Shell, agreed. | Others, i.e. BP, did not.",
  "Yahoo! Inc. rose 5%. | It fell later.",
  "1. The first item. | 2. The second item.",
  "Q. What did he say? | A. He said nothing.",
  "What?! | No way!! | Really.",
  "It rose 3.5% to 1.25. | It fell to 1.2.",
  "Visit www.bbc.co.uk for more. | It is free.",
  "It was signed.[1] Later it was void.",
  "He left. ”",
  "“He left. ” | She stayed.",
  "`` He left . '' | She stayed .",
  "(He left. ) | She stayed.",
  "これは文です。 | 次の文です。",
  "¿Qué pasa? | Nada.",
  "Why now? | iPhone sales fell.",
  "Rep. Smith, R-Calif., spoke. | Sen. Lee, D-Conn., did not.",
  "The then Lt. Gov. Smith agreed. | Former Det. Supt. Jones did too.",
  "Prof. Dr. Lee spoke. | Messrs. Smith and Jones listened.",
  "One\u00a0two. | Three\u00a0four.",
  "It was wrapped\nin the middle. | It went\r\non.",
];

describe("splitSentences", () => {
  it.each(specimens)("%s", (specimen) => {
    const text = specimen.replaceAll(" | ", " ");
    expect(
      splitSentences(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(" | "),
    ).toBe(specimen);
  });

  it("covers any text in order, without overlap and without white space at the ends", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(from, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
        expect(text.slice(from).trim()).toBe("");
      }),
    );
  });

  it.each([
    ["marks", "! "],
    ["initials", "A. B "],
    ["stops", ". "],
    ["brackets", "("],
    ["spaces", " "],
    ["letters", "x"],
    ["sentences", "Is it? "],
  ])("is not slowed down by a megabyte of %s", (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(splitSentences(text).length).toBeLessThanOrEqual(text.length / unit.length);
  });
});
