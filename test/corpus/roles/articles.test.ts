import { describe, expect, it } from "vitest";
import { parseText } from "../../../src/corpus/parseArticle.ts";

/** Invented articles: each line is a role, " | ", and the text; an empty line stands for itself. */
const articles = {
  "an agency report": `
headline | Two dead as ferry sinks off Port Halven
credit | By Jane Smith and John Doe
credit | March 3, 2024 10:15 AM UTC

body | PORT HALVEN, March 3 (Example Wire) - Two people died when a ferry sank on Sunday, police said.

body | "It went down in a minute," said Ann Lee, a nurse.

body | The operator declined to comment.

credit | (Reporting by Jane Smith and John Doe; Editing by Ann Example)`,
  "a broadsheet report": `
headline | Questions over bow door as ferry toll reaches 12
dek | Leaked log suggests that a fault was reported three times before the ship sailed
credit | Clementine Ferrars, Maritime Correspondent
credit | Mon 4 Mar 2024 18.30 GMT

caption | Flowers on the quay at Port Halven. Photograph: Ioan Tremlett/Example

body | The death toll rose to 12 on Monday after divers recovered a body from the car deck.

heading | ‘A culture of tomorrow’

body | One former manager described what he called “a culture of tomorrow”.

boilerplate | This article was amended on 5 March 2024. An earlier version gave the wrong day.`,
  "a tabloid report with paragraphs of one sentence": `
headline | HORROR IN THE SOUND: 14 DEAD AS FERRY FLIPS IN SECONDS
dek | Hero nurse kept baby afloat for 40 minutes

credit | EXCLUSIVE by Shaz Pemberton

body | FOURTEEN people are dead.

body | 'I was queuing for chips,' said Ngozi, 34.

body | 'I'm alive.'

heading | FURY

body | Bosses refused to comment.

credit | Pictures: Halven Snaps

boilerplate | Do YOU know someone on the ferry? Ring our newsdesk`,
  "a local paper's brief": `
headline | Stolen tuba found in canal

body | POLICE have recovered a tuba from the canal.

body | The band hopes to play at the fair.`,
  "an interview in questions and answers": `
headline | Five questions for the last keeper of the light
dek | A short conversation with Magnus Thorburn, who switched off the lamp

heading | What did you do on the last night?

body | Magnus Thorburn: I polished the lens.

heading | Did you ever see a ghost?

body | MT: No. I saw a man from the tax office once.`,
  "a hearing's transcript": `
headline | Transcript: the minister before the committee

body | Q: Did you sign the letter?

body | A: I did.

body | CHAIR: Let us go on.

body | SMITH: Thank you`,
  "a live blog": `
headline | Ferry disaster – live: divers search car deck
credit | Sunday 3 March 2024

heading | 18.40 Search suspended for the night

body | The Coastguard has stood down its helicopters.

heading | 17.15 'We were told to stay seated'

body | Passenger Kofi Amankwah has been speaking outside the church hall.`,
  "a press release": `
headline | Example Corp. appoints new chief executive

body | LONDON, 3 March 2024 – Example Corp. today announced that Jane Smith has been appointed.

body | “I am delighted,” said Ms Smith.

boilerplate | ENDS

heading | Notes to editors

body | Example Corp. makes examples.

boilerplate | For more information, contact press@example.com`,
  "a page with its furniture": `
boilerplate | Advertisement

headline | Minister resigns after row

boilerplate | Share this
credit | Published 3 March 2024
credit | 3 min read

body | The minister resigned on Monday.

boilerplate | Read more: The row explained

body | The party said that it was sorry.

boilerplate | Related stories

boilerplate | © 2024 Example. All rights reserved.`,
  "one long paragraph": `
body | The minister resigned on Monday after a long row over the bridge. She had been in office for two years.`,
  "paragraphs without a headline": `
body | The minister resigned on Monday after a long row over the bridge.

body | She had been in office for two years.`,
  "a headline that ends in an abbreviation": `
headline | Prime Minister visits the U.S.

body | The Prime Minister flew to Washington on Monday.`,
  "a headline that asks and one that quotes": `
headline | 'It was murder': who killed the lighthouse keeper?

body | The keeper died in June.`,
  "a single line": `
body | Nothing to see here`,
  "lines without blank lines between": `
headline | Stolen tuba found in canal
body | POLICE have recovered a tuba from the canal.
body | The band hopes to play at the fair.`,
  "a list under a heading": `
headline | What we know

body | The ferry sank on Sunday.

heading | The figures

body | • Thirteen people are dead
body | • A fund has raised £41,000

body | More will follow.`,
};

describe("the roles in whole articles", () => {
  it.each(Object.entries(articles))("%s", (_, specimen) => {
    const lines = specimen.trim().split("\n");
    const text = lines.map((line) => line.split(" | ").slice(1).join(" | ")).join("\n");
    const expected = lines.filter((line) => line !== "");
    const { blocks } = parseText(text);
    expect(blocks.map(({ role, start, end }) => `${role} | ${text.slice(start, end)}`)).toEqual(expected);
  });

  it("takes the first line as the headline if it is the title, even if it is a sentence", () => {
    const text = "The minister resigned on Monday.\n\nShe had been in office for two years.";
    expect(parseText(text, { title: "The Minister Resigned on Monday" }).blocks[0]?.role).toBe("headline");
  });

  it("counts body paragraphs from 1; other blocks get the number of the next or the last one", () => {
    const text =
      "A headline\n\nFirst paragraph here.\n\nA heading\n\nSecond paragraph here.\n\nAdvertisement";
    expect(parseText(text).blocks.map(({ paragraph }) => paragraph)).toEqual([1, 1, 2, 2, 2]);
  });
});
