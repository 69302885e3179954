import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";
import { anyText } from "../support/anyText.ts";
import { partOf } from "../support/effort.ts";

/** Specimens with `|` where a sentence must end. */
const specimens = [
  "He met Mr. Rogers. | They spoke.",
  "Gen. Smith and Lt. Gen. Jones agreed. | Sgt. Lee did not.",
  "ST. LOUIS (PA) — The mayor resigned. | She left.",
  "MT. ALBION, Ohio -- A court fined him. | He paid.",
  "They met in FT. WORTH on Monday. | It rained.",
  "The clocks show MT. | The court sits at ten.",
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
  // A stop without a space after it.
  "The deal was signed on Monday.|The mayor was absent.|The dockers cheered.",
  "The ferry sank off Tarn.|Dockers wept.|Anna Moe wrote a song.",
  "“We lost,” he said.|He wept.",
  "He left.|“She stayed,” he said.|She slept.",
  "It closed in 1998.|The yard is empty.",
  "They left (by boat).|A storm came.|I saw it.",
  "She works for the BBC.|He does not.",
  "It rose to 5.5.|The rest fell. | He went.",
  "Nobody came.|Nobody, he said, was asked.",
  // Text that only looks like one.
  "He uses Node.js here.",
  "See www.Brill.No now, or mail ann@Voss.Example now.",
  "Booking.Com rose, and Tarn.Org closed.",
  "The U.S.Navy and Mr.Lee met Dr.Moe there.",
  "A. J.Voss and St.Olaf agreed.",
  "Open docs/Read.Me first.",
  // Abbreviations before a place, a name or a numeral.
  "BRILL, Va. — Police held two men. | They left.",
  "WASHINGTON, D.C. — The mayor left. | He wept.",
  "TARN, Aug. — Two men left. | One stayed.",
  "TARN, Mon. 5 May. | It rained.",
  "He lives in Co. Durham. | She works for Voss & Co. | They met.",
  "They sailed past Pt. Brill to Ste. Marie. | It was dark.",
  "The Voss Mfg. Co. of Tarn closed. | It was old.",
  "Krag Bros. Holdings and the Brill Corp. Tower burned. | They were empty.",
  "The Tarn Ry. Museum closed. | The Brill Int'l. Fair did not.",
  "Under Art. IV of the law he is free. | Under Sec. II he is not.",
  "See Fig. B and Vol. III, App. C. | Then go.",
  "It is Subsec. 5 of Reg. XII, or Cl. 4. | He read it.",
  "He lives at 12 Harbour Ave. Brill. | She lives on Pier Ln. Tarn.",
  "Send it to Bldg. 5, Apt. 12, Tarn Pkwy. Brill. | Thank you.",
  "Omar Haddad (b. 1950) and Ines Dahl (d. 1987) met. | It cost Rs. 500.",
  "Pfc. Omar Haddad met Dir. Ines Dahl. | They spoke.",
  "Defense Sec. Ines Dahl spoke. | She was calm.",
  "At 5 a.m. Brill woke. | It closed at 5 a.m. | Brill slept.",
  // Abbreviations that end a sentence.
  "He met Samuel Voss Sr. | The harbour is old.",
  "He owns Voss Corp. | Shares fell.",
  "It is art. | I know it.",
  "They left in Aug. | Nobody came.",
  "He said no. | I left.",
];

/** `|` without a space marks a sentence end without a space. */
const asText = (specimen: string): string => specimen.replaceAll(" | ", " ").replaceAll("|", "");

describe("splitSentences", () => {
  it.each(specimens)("%s", (specimen) => {
    const text = asText(specimen);
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      specimen.split(/ ?\| ?/),
    );
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
    const text = unit.repeat(partOf(1_000_000) / unit.length);
    expect(splitSentences(text).length).toBeLessThanOrEqual(text.length / unit.length);
  });
});
