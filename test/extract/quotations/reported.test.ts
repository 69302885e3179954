import { expect, test } from "vitest";
import { extractNames } from "../../../src/extract/names/extractNames.ts";
import { makeLexicon } from "../../../src/extract/names/lexicon.ts";
import { extractReported } from "../../../src/extract/quotations/reported.ts";
import { startReading } from "../../../src/extract/quotations/speechReading.ts";
import { storyOf } from "./support.ts";

function reportedIn(paragraph: string): readonly string[] {
  const article = storyOf(paragraph);
  const reading = startReading(article, { entities: [], mentions: [], descriptions: [] });
  return extractReported(reading).map(
    ({ start, end, speaker }) => `${speaker}: ${article.text.slice(start, end)}`,
  );
}

const claims: readonly (readonly [string, string])[] = [
  ["Ann Lee said that the ship was full.", "Ann Lee: the ship was full"],
  ["Ann Lee said the ship was full.", "Ann Lee: the ship was full"],
  [
    "Ann Lee claimed that he is being threatened as a result of his work.",
    "Ann Lee: he is being threatened as a result of his work",
  ],
  ["Mr Lee, 54, who chairs the group, told the BBC that the ship was full.", "Mr Lee: the ship was full"],
  [
    "The former leader told Parliament that he has been made aware of it.",
    "The former leader: he has been made aware of it",
  ],
  [
    "Security experts warn that such breaches could damage trust.",
    "Security experts: such breaches could damage trust",
  ],
  ["At least 11 people died, the Marine Authority said.", "the Marine Authority: At least 11 people died"],
  [
    "Two people were missing, the regional fire brigade said in a statement.",
    "the regional fire brigade: Two people were missing",
  ],
  [
    "PORT HALVEN, March 3 (Merrow Wire) - At least 11 people died, officials said.",
    "officials: At least 11 people died",
  ],
  ["According to the log, the door was jammed.", "the log: the door was jammed"],
  [
    "The ferry was refitted twice, according to the company's website.",
    "the company's website: The ferry was refitted twice",
  ],
  [
    "A former engineer, who spoke on condition that he not be named, said that staff had been asleep.",
    "A former engineer: staff had been asleep",
  ],
  [
    "Carrow Ferries denied that the vessel was overloaded.",
    "Carrow Ferries: denied that the vessel was overloaded",
  ],
];

test.each(claims)("%s", (paragraph, expected) => {
  expect(reportedIn(paragraph)).toEqual([expected]);
});

test("a pronoun attributes a claim to whoever it refers to", () => {
  const article = storyOf("Ann Lee met the board. She said she would appeal.");
  const lexicon = makeLexicon({ person: [], org: [], place: [] });
  expect(extractReported(startReading(article, extractNames(article, lexicon)))).toMatchObject([
    { speaker: "Ann Lee" },
  ]);
});

const none: readonly string[] = [
  "The ship was full.",
  "Ann Lee said goodbye to them all.",
  "Ann Lee told him a story.",
  "Everything went according to plan.",
  "She said nothing.",
  "Ann Lee said: “It is late.”",
  "“It is late,” Ann Lee said.",
  "Ann Lee says a lot of things.",
  "He announced his retirement.",
  "The museum added a wing.",
  "Ann Lee denied arson.",
  "They reported to the captain.",
  "He wrote to the council in June.",
  "She believed in ghosts.",
];

test.each(none)("nothing is reported in: %s", (paragraph) => {
  expect(reportedIn(paragraph)).toEqual([]);
});
