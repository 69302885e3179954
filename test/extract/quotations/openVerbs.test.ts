import { expect, test } from "vitest";
import { saidIn } from "./support.ts";

const verbs =
  "beamed grumbled groused deadpanned trilled bristled hollered gloated chortled sniped tutted huffed cooed drawled croaked spluttered wept sang beams trills";

test.each(verbs.split(" "))("a person who %s speaks", (verb) => {
  expect(saidIn(`“We won,” ${verb} Marta Voll.`)).toEqual(["Marta Voll: We won,"]);
  expect(saidIn(`“We won,” Marta Voll ${verb}.`)).toEqual(["Marta Voll: We won,"]);
});

test.each([
  ["“Never!” thundered Marta Voll, 54, on Monday.", "Marta Voll: Never!"],
  ["“We won,” shot back Marta Voll.", "Marta Voll: We won,"],
  ["“We won,” deadpanned the mayor, Ines Dahl.", "Ines Dahl: We won,"],
  ["“We won,” Ines Dahl, the mayor, deadpanned.", "Ines Dahl: We won,"],
  ["“Well done,” hollered docker Omar Haddad.", "Omar Haddad: Well done,"],
  ["“Well done,” the skipper hollered at the crew.", "the skipper: Well done,"],
  ["“Well done,” softly crooned Omar Haddad.", "Omar Haddad: Well done,"],
  ["Marta Voll groused: “The boat is late.”", "Marta Voll: The boat is late."],
  ["Marta Voll groused, “The boat is late.”", "Marta Voll: The boat is late."],
  ["Marta Voll groused that the boat was “late again”.", "Marta Voll: late again"],
])("%s", (paragraph, expected) => {
  expect(saidIn("The pier at Tarn is closed.", paragraph)).toEqual([expected]);
});

test.each([
  "In “Paper Boats,” Marta Voll starred as a nun.",
  "With “Paper Boats,” Marta Voll toured the country.",
  "“Paper Boats,” directed by Marta Voll, opened on Monday.",
  "“Paper Boats,” a film by Marta Voll, opened on Monday.",
  "The play “Paper Boats,” Omar Haddad noticed, was long.",
  "Marta Voll painted “The Pier” and Omar Haddad sold it.",
  "The crew's “secret weapon,” Marta Voll, retired.",
  "The “lost” boat pleased Marta Voll.",
  "“Late again” boats cost Marta Voll her job.",
])("nobody speaks in: %s", (paragraph) => {
  expect(saidIn("The pier at Tarn is closed.", paragraph)).toEqual([]);
});

test("a thing at the end of a sentence is not a speaker", () => {
  for (const paragraph of ["“We lost it all,” gleamed the pier.", "“We lost it all,” the tower glittered."])
    expect(saidIn(paragraph)).toEqual(["?: We lost it all, (unknown)"]);
});
