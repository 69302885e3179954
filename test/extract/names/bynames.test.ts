import { describe, expect, it } from "vitest";
import { buildNameDirectory } from "../../../src/answer/names/nameDirectory.ts";
import { resolveName } from "../../../src/answer/names/resolveName.ts";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import { extractFrom } from "./namesIn.ts";

/** Invented sentences with an insertion in a name, the name without it, and the form in the text. */
const INSERTED: readonly (readonly [string, string, string])[] = [
  ["Omar “Tiny” Haddad, the dockers’ leader, died.", "Omar Haddad", "Omar “Tiny” Haddad"],
  ['Omar "Tiny" Haddad died.', "Omar Haddad", 'Omar "Tiny" Haddad'],
  ["Omar 'Tiny' Haddad died.", "Omar Haddad", "Omar 'Tiny' Haddad"],
  ["Omar ‘The Fish’ Haddad died.", "Omar Haddad", "Omar ‘The Fish’ Haddad"],
  ["Omar (Tiny) Haddad died.", "Omar Haddad", "Omar (Tiny) Haddad"],
  ["They met Robert (Bob) Voss.", "Robert Voss", "Robert (Bob) Voss"],
  ["Dr Ines “Doc” Dahl spoke.", "Ines Dahl", "Ines “Doc” Dahl"],
  ["J. R. “Bob” Voss spoke.", "J. R. Voss", "J. R. “Bob” Voss"],
  ["Karl ‘Big Al’ Holm spoke.", "Karl Holm", "Karl ‘Big Al’ Holm"],
  ["Anna (née Krag) Haddad, a pilot, was honoured.", "Anna Haddad", "Anna (née Krag) Haddad"],
  ["Marta (born Lund) Voll left.", "Marta Voll", "Marta (born Lund) Voll"],
  ["Anna Haddad (née Krag) was honoured.", "Anna Haddad", "Anna Haddad (née Krag)"],
  ["Anna Haddad, née Krag, was honoured.", "Anna Haddad", "Anna Haddad, née Krag"],
  ["Omar Haddad, known as “Tiny”, died.", "Omar Haddad", "Omar Haddad, known as “Tiny”"],
];

/** Invented sentences in which the text between marks is not part of a name, and the people in each. */
const NOT_INSERTED: readonly (readonly [string, ...string[]])[] = [
  ["Goran Vlk (Slovenia) Ole Friis (Norway) met.", "Goran Vlk", "Ole Friis"],
  ["“No,” Omar Haddad said. “Never,” Ines Dahl said.", "Omar Haddad", "Ines Dahl"],
  ["Omar Haddad (right) met Ines Dahl (left).", "Omar Haddad", "Ines Dahl"],
  ["Omar Haddad, born in Tarn, left.", "Omar Haddad"],
];

/** Invented sentences, and the different people with the same name in each. */
const APART: readonly (readonly [string, ...string[]])[] = [
  ["Samuel Voss Jr, a surgeon, met Samuel Voss Sr.", "Samuel Voss Jr", "Samuel Voss Sr"],
  ["Samuel Voss, Jr., met Samuel Voss, Sr., there.", "Samuel Voss, Jr", "Samuel Voss, Sr"],
  ["Samuel Voss II owns it. Samuel Voss III sold it.", "Samuel Voss II", "Samuel Voss III"],
  ["Samuel Voss Junior met Samuel Voss Senior.", "Samuel Voss Junior", "Samuel Voss Senior"],
  ["King Henry VII met King Henry VIII.", "Henry VII", "Henry VIII"],
  ["John A. Voss is a surgeon. John B. Voss is not.", "John A. Voss", "John B. Voss"],
  ["George W. Holm met George H. W. Holm.", "George W. Holm", "George H. W. Holm"],
  ["J. A. Voss met John B. Voss.", "J. A. Voss", "John B. Voss"],
  ["John Adam Voss met John Brian Voss.", "John Adam Voss", "John Brian Voss"],
  [
    "Samuel Voss Jr left. Samuel Voss Sr stayed. Samuel Voss Jr sang. Voss sat.",
    "Samuel Voss Jr",
    "Samuel Voss Sr",
  ],
  ["Samuel Voss Jr left. Samuel Voss Sr stayed. Voss Jr sang.", "Samuel Voss Jr", "Samuel Voss Sr"],
];

/** Invented sentences with forms of one person's name, and the fullest form. */
const TOGETHER: readonly (readonly [string, string])[] = [
  ["Samuel Voss Jr left. Samuel Voss sang. Voss sat.", "Samuel Voss Jr"],
  ["John Adam Voss left. John A. Voss sang.", "John Adam Voss"],
  ["John A. B. Voss left. John A. Voss sang. John Voss sat.", "John A. B. Voss"],
  ["Anna Duncan Shaw left. Anna Shaw sang.", "Anna Duncan Shaw"],
  ["King Charles III left. King Charles sang.", "Charles III"],
];

const peopleIn = (body: string): readonly string[] =>
  extractFrom(body)
    .entities.filter(({ kind }) => kind === "person")
    .map(({ name }) => name);

describe("bynames", () => {
  it.each(INSERTED)("%s", (body, name, form) => {
    const people = extractFrom(body).entities.filter(({ kind }) => kind === "person");
    expect(people.map((entity) => entity.name)).toStrictEqual([name]);
    expect(people[0]?.aliases).toContain(form);
  });

  it.each(NOT_INSERTED)("none in: %s", (body, ...people) => {
    expect(peopleIn(body)).toStrictEqual(people);
  });
});

describe("people of one name", () => {
  it.each(APART)("%s", (body, ...people) => {
    expect(peopleIn(body)).toStrictEqual(people);
  });

  it.each(TOGETHER)("%s", (body, name) => {
    expect(peopleIn(body)).toStrictEqual([name]);
  });
});

function meantBy(typed: string, bodies: readonly string[]): string {
  const read = bodies.map((body, index) => {
    const extracted = extractFrom(body);
    const article = articleFromText({ file: `${index}.txt`, text: extracted.text, hash: "0" });
    const extraction = {
      ...extracted,
      entities: extracted.entities,
      quotations: [],
      reported: [],
      times: [],
      speakerWords: "",
    };
    return { article, extraction };
  });
  const directory = buildNameDirectory(
    read.map(({ article }) => article),
    read.map(({ extraction }) => extraction),
  );
  const found = resolveName(directory, typed);
  return found.kind === "one" ? found.entity.name : found.kind;
}

/** An invented sentence, a typed name, and the person it means. */
const TYPED: readonly (readonly [string, string, string])[] = [
  ["Omar “Tiny” Haddad died.", "Omar Haddad", "Omar Haddad"],
  ["Omar “Tiny” Haddad died.", "Tiny Haddad", "Omar Haddad"],
  ["Omar “Tiny” Haddad died.", "Omar “Tiny” Haddad", "Omar Haddad"],
  ["Omar “Tiny” Haddad died.", "Omar (Tiny) Haddad", "Omar Haddad"],
  ["Omar Haddad died.", "Omar “Tiny” Haddad", "Omar Haddad"],
  ["Anna (née Krag) Haddad died.", "Anna Haddad", "Anna Haddad"],
  ["Anna (née Krag) Haddad died.", "Anna Krag", "Anna Haddad"],
  ["Anna Haddad, née Krag, died.", "Anna Krag", "Anna Haddad"],
  ["Samuel Voss Jr met Samuel Voss Sr.", "Samuel Voss Jr", "Samuel Voss Jr"],
  ["Samuel Voss Jr met Samuel Voss Sr.", "Samuel Voss, Junior", "Samuel Voss Jr"],
  ["Samuel Voss Jr met Samuel Voss Sr.", "Samuel Voss", "choices"],
  ["Samuel Voss Jr left.", "Samuel Voss", "Samuel Voss Jr"],
  ["Samuel Voss Jr left.", "Samuel Voss Sr", "stranger"],
  ["Samuel Voss III left.", "Samuel Voss II", "stranger"],
  ["John A. Voss left.", "John B. Voss", "stranger"],
  ["Omar “Tiny” Haddad died.", "Omar “Tiny” Krag", "stranger"],
  ["Omar “Tiny” Haddad died.", "Ines “Tiny” Haddad", "stranger"],
];

describe("looking up bynames", () => {
  it.each(TYPED)("%s %s means %s", (body, typed, name) => {
    expect(meantBy(typed, [body])).toBe(name);
  });
});
