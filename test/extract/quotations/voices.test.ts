import { expect, test } from "vitest";
import { saidIn } from "./support.ts";

/** A paragraph and who says what in it, where more than one person is named. */
const voices: readonly (readonly [string, ...string[]])[] = [
  // Passives.
  ["“You are a danger,” Omar Haddad was told by the judge.", "the judge: You are a danger,"],
  ["“Go home at once,” the crew were ordered by Captain Marta Voll.", "Marta Voll: Go home at once,"],
  ["“It is over,” Ines Dahl was told by her brother, Omar Haddad.", "Omar Haddad: It is over,"],
  ["“It is over,” Marta Voll had been assured by doctors.", "doctors: It is over,"],
  ["Omar Haddad was told by Ines Dahl that he was “a danger”.", "Ines Dahl: a danger"],
  ["Omar Haddad was told: “You are a danger.”", "?: You are a danger. (unknown)"],
  ["Omar Haddad was told he was “a danger to the town”.", "?: a danger to the town (unknown)"],
  ["“You are a disgrace,” Omar Haddad was told.", "?: You are a disgrace, (unknown)"],
  ["It was “a cold night”, Omar Haddad was told by Ines Dahl.", "Ines Dahl: a cold night"],
  ["Marta Voll, told by the judge that she was “a danger”, wept.", "the judge: a danger"],
  ["Marta Voll was accused by Omar Haddad of being “a danger”.", "Omar Haddad: a danger"],
  // Words between a subject and its verb.
  ["Marta Voll (R-Tarn), for example, said it was “a proud boat”.", "Marta Voll: a proud boat"],
  ["The skipper, however, called it “a wet boat”.", "The skipper: a wet boat"],
  ["Omar Haddad, for his part, said: “It is cursed.”", "Omar Haddad: It is cursed."],
  ["Ines Dahl, head of the union, however, said: “It is cursed.”", "Ines Dahl: It is cursed."],
  ["Omar Haddad, 54, meanwhile, said it was “a wet boat”.", "Omar Haddad: a wet boat"],
  ["The union, founded in 1900, in turn, said it was “a wet boat”.", "The union: a wet boat"],
  // Quoted, cited and overheard.
  ["Marta Voll quoted Omar Haddad as saying: “The boat is cursed.”", "Omar Haddad: The boat is cursed."],
  ["“The boat is cursed,” Marta Voll quoted Omar Haddad as saying.", "Omar Haddad: The boat is cursed,"],
  ["The Tarn Herald quoted the skipper as saying: “It is cursed.”", "the skipper: It is cursed."],
  ["Omar Haddad was quoted by Marta Voll as saying: “It is cursed.”", "Omar Haddad: It is cursed."],
  ["“The boat is cursed,” Omar Haddad was quoted as saying.", "Omar Haddad: The boat is cursed,"],
  ["Marta Voll heard Omar Haddad say: “The boat is cursed.”", "Omar Haddad: The boat is cursed."],
  ["“The boat is cursed,” Marta Voll heard Omar Haddad say.", "Omar Haddad: The boat is cursed,"],
  ["Marta Voll remembers Omar Haddad saying “it is cursed”.", "Omar Haddad: it is cursed"],
  ["“I saw nothing,” Marta Voll is reported to have told Omar Haddad.", "Marta Voll: I saw nothing,"],
  ["“I saw nothing,” Marta Voll was heard to say.", "Marta Voll: I saw nothing,"],
  ["Marta Voll said Omar Haddad told her “the boat is cursed”.", "Omar Haddad: the boat is cursed"],
  ["“It is cursed,” Marta Voll said Omar Haddad told her.", "?: It is cursed, (unknown)"],
  ["“It is cursed,” Marta Voll said in a note to the crew.", "Marta Voll: It is cursed,"],
  // Criticised, praised and sued for saying.
  ["Ines Dahl criticised Omar Haddad for saying “it is cursed”.", "Omar Haddad: it is cursed"],
  ["Ines Dahl praised Omar Haddad for calling it “a proud boat”.", "Omar Haddad: a proud boat"],
  ["Ines Dahl mocked Omar Haddad for having said “it is cursed”.", "Omar Haddad: it is cursed"],
  ["Ines Dahl hit out at Omar Haddad for calling it “cursed”.", "Omar Haddad: cursed"],
  ["Ines Dahl accused Omar Haddad of calling her “a clerk”.", "Omar Haddad: a clerk"],
  ["Ines Dahl rebuked the captain for telling the press: “It is cursed.”", "the captain: It is cursed."],
  ["Ines Dahl attacked Omar Haddad, who said it was “cursed for ever”.", "Omar Haddad: cursed for ever"],
  ["Ines Dahl apologised to Omar Haddad for calling him “a clerk”.", "Ines Dahl: a clerk"],
  ["Ines Dahl was fined for saying “it is cursed”.", "Ines Dahl: it is cursed"],
  ["Ines Dahl came under fire for saying “it is cursed”.", "Ines Dahl: it is cursed"],
  ["Ines Dahl was criticised by Omar Haddad for saying it was “cursed”.", "Ines Dahl: cursed"],
  ["Ines Dahl answered Omar Haddad by calling him “a clerk”.", "Ines Dahl: a clerk"],
  ["Ines Dahl sued the Tarn Herald for calling her “a clerk”.", "?: a clerk (unknown)"],
  ["Ines Dahl told Omar Haddad to call it “a proud boat”.", "?: a proud boat (unknown)"],
  // Two speakers in one sentence.
  [
    "“The boat is late,” said Marta Voll, but Omar Haddad called that “a plain lie”.",
    "Marta Voll: The boat is late,",
    "Omar Haddad: a plain lie",
  ],
  [
    "“The boat is late,” said Marta Voll, while Omar Haddad said it was “a plain lie”.",
    "Marta Voll: The boat is late,",
    "Omar Haddad: a plain lie",
  ],
  [
    "“The boat is late,” Marta Voll said, and Omar Haddad described that as “a plain lie”.",
    "Marta Voll: The boat is late,",
    "Omar Haddad: a plain lie",
  ],
  [
    "“The boat is late,” said Marta Voll, to which Omar Haddad replied: “A plain lie.”",
    "Marta Voll: The boat is late,",
    "Omar Haddad: A plain lie.",
  ],
  [
    "“The boat is late,” said Marta Voll; Omar Haddad called it “a plain lie”.",
    "Marta Voll: The boat is late,",
    "Omar Haddad: a plain lie",
  ],
  [
    "Marta Voll said it was “slow”, Omar Haddad said it was “wet” and Ines Dahl said it was “gone”.",
    "Marta Voll: slow",
    "Omar Haddad: wet",
    "Ines Dahl: gone",
  ],
  [
    "“The boat is late,” said Marta Voll, adding that it was “a plain lie”.",
    "Marta Voll: The boat is late,",
    "Marta Voll: a plain lie",
  ],
  [
    "“The sea rose,” said Marta Voll, who left early, “and the boat sank.”",
    "Marta Voll: The sea rose,",
    "Marta Voll: and the boat sank.",
  ],
  [
    "Marta Voll called it “a slow boat” and Omar Haddad “a wet boat”.",
    "Marta Voll: a slow boat",
    "?: a wet boat (unknown)",
  ],
  // Words about somebody's words.
  ["Marta Voll said that Omar Haddad's remarks were “a plain lie”.", "Marta Voll: a plain lie"],
  ["Marta Voll said Omar Haddad's comments were “a plain lie”.", "Marta Voll: a plain lie"],
  ["Marta Voll described Omar Haddad's comments as “a plain lie”.", "Marta Voll: a plain lie"],
  ["Marta Voll rejected Omar Haddad's claim that it was “a wreck”.", "Omar Haddad: a wreck"],
  ["Marta Voll mocked Omar Haddad's warning of “a wreck”.", "Omar Haddad: a wreck"],
  ["Marta Voll called Omar Haddad's remark “it is cursed” a lie.", "Omar Haddad: it is cursed"],
  ["Omar Haddad's remarks were “a lost cause”, said Marta Voll.", "Marta Voll: a lost cause"],
  ["Marta Voll denied claims that the boat was “a wreck”.", "?: a wreck (unknown)"],
  ["Marta Voll dismissed suggestions that it was “a wreck”.", "?: a wreck (unknown)"],
  ["Marta Voll denied that it was “a wreck”.", "?: a wreck (unknown)"],
  ["Marta Voll denied saying “it is cursed”.", "?: it is cursed (unknown)"],
  ["Marta Voll dismissed reports of “a wreck”.", "?: a wreck (unknown)"],
  ["Marta Voll called suggestions of a leak “a fairy tale”.", "Marta Voll: a fairy tale"],
  [
    "Marta Voll said that the crew “had left” and that Omar Haddad “never came”.",
    "Marta Voll: had left",
    "Marta Voll: never came",
  ],
  // Letters, signs and statements.
  ["Omar Haddad received a letter saying: “You are sacked.”", "?: You are sacked. (unknown)"],
  ["Omar Haddad opened an email reading: “You are sacked.”", "?: You are sacked. (unknown)"],
  ["Omar Haddad held up a sign saying “no more ferries”.", "?: no more ferries (unknown)"],
  ["Omar Haddad read out a letter from Marta Voll: “I saw it.”", "?: I saw it. (unknown)"],
  ["Omar Haddad issued a statement saying: “I saw it.”", "Omar Haddad: I saw it."],
];

test.each(voices)("%s", (paragraph, ...expected) => {
  expect(saidIn("The pier at Tarn is closed.", paragraph)).toEqual(expected);
});

test("a noun of saying is not a verb of saying", () => {
  expect(
    saidIn("There were two emergency call bells and a door screwed shut “to stop the draught”."),
  ).toEqual([]);
});

test("the subject of an action is not the speaker of the next words", () => {
  expect(saidIn("Judge Anna Moe jailed Robert Holm. “I am sorry for it all.”")).toEqual([
    "?: I am sorry for it all. (unknown)",
  ]);
});
