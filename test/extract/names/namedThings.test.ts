import { describe, expect, it } from "vitest";
import { extractFrom } from "./namesIn.ts";

const peopleIn = (body: string): readonly string[] =>
  extractFrom(body)
    .entities.filter(({ kind }) => kind === "person")
    .map(({ name }) => name);

/** Works, dishes, teams, contests, ships and storms with the names of people. */
const THINGS: readonly string[] = [
  "The film Anna Karenina opened in the town.",
  "She starred in “Mary Poppins” last year.",
  "The novel Jane Eyre was banned.",
  "The musical Billy Elliot closed.",
  "The opera Peter Grimes was sung.",
  "The series Ted Lasso is back.",
  "The album Tommy Voss was sold.",
  "She read Bridget Jones’s Diary on the boat.",
  "They watched Harry Potter and the Goblet of Fire.",
  "Her favourite book is Oliver Twist.",
  "He hummed Eleanor Rigby at work.",
  "The Anna Karenina films were cut.",
  "He ordered Beef Wellington and Peach Melba.",
  "They served Eggs Benedict with Caesar Salad.",
  "She drank Earl Grey and ate Victoria Sponge.",
  "Pizza Margherita was on the menu.",
  "She won the Davis Cup and the Ryder Cup.",
  "The Billie Jean King Cup begins soon.",
  "The Anna Moe Trophy was stolen.",
  "He won the John Smith Memorial Prize.",
  "He came second in the Thomas Cup.",
  "The Marta Open was called off.",
  "Brill Dockers beat Tarn Pilots.",
  "Austin Bats lost again.",
  "The ferry Queen Olga sank.",
  "A horse called Lucky Jim won.",
  "Storm Anna Karenina hit the coast.",
  "Team Karl won again.",
];

/** Sentences in which the same words are next to people's names, and the people. */
const PEOPLE: readonly (readonly [string, ...string[]])[] = [
  ["The play Omar Haddad wrote was banned.", "Omar Haddad"],
  ["In the film Anna Moe plays a nurse.", "Anna Moe"],
  ["The film star Anna Moe left.", "Anna Moe"],
  ["The ferry captain Omar Haddad left.", "Omar Haddad"],
  ["“La la la,” sang Anna Moe.", "Anna Moe"],
  ["Anna Moe’s house burned.", "Anna Moe"],
  ["Anna Moe’s Labour colleagues left.", "Anna Moe"],
  ["Omar Haddad and the mayor left.", "Omar Haddad"],
  ["A statue of Anna Moe was unveiled.", "Anna Moe"],
  ["Anna Moe won the cup.", "Anna Moe"],
  ["Anna Moe ate a salad with Omar Haddad.", "Anna Moe", "Omar Haddad"],
  ["Goran Sanders and Ole Peters left.", "Goran Sanders", "Ole Peters"],
  ["Omar Haddad sang. The album Omar Haddad sold well.", "Omar Haddad"],
];

describe("things with the names of people", () => {
  it.each(THINGS)("nobody in: %s", (body) => {
    expect(peopleIn(body)).toStrictEqual([]);
  });

  it.each(PEOPLE)("somebody in: %s", (body, ...people) => {
    expect(peopleIn(body)).toStrictEqual(people);
  });
});
