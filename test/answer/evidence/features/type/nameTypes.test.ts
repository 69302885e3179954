import { describe, expect, test } from "vitest";
import { typed } from "./support/typed.ts";

describe("a place is the name of one, or follows a preposition of place", () => {
  test.each([
    ["where did the ferry sink", "The ferry sank near Inverness.", "Inverness"],
    ["where was the ring found", "The ring was found in a drawer.", "in a drawer"],
    [
      "where is the hearing",
      "The hearing is at Westminster Magistrates' Court.",
      "Westminster Magistrates' Court",
    ],
  ])("%s: %s", (question, sentence, place) => {
    expect(typed(question, sentence)).toContain(place);
  });

  test.each([
    ["where did the ferry sink", "The ferry sank quickly."],
    ["where was the ring found", "The ring was found by chance."],
    ["where is the hearing", "The hearing is public."],
  ])("none in %s: %s", (question, sentence) => {
    expect(typed(question, sentence)).toEqual([]);
  });
});

describe("a person is a name, a noun for people, or somebody whose name is withheld", () => {
  test.each([
    ["who opened the bridge", "Ada Lindqvist opened the bridge.", "Ada Lindqvist"],
    ["who opened the bridge", "The bridge was opened by a retired nurse.", "nurse"],
    ["who found the ring", "Two divers found the ring.", "divers"],
  ])("%s: %s", (question, sentence, person) => {
    expect(typed(question, sentence)).toContain(person);
  });

  test.each([
    ["who opened the bridge", "The bridge was opened with a song."],
    ["who opened the bridge", "The bridge opened."],
    ["who found the ring", "After a number of other searches, the ring was found under water."],
  ])("none in %s: %s", (question, sentence) => {
    expect(typed(question, sentence)).toEqual([]);
  });
});

describe("a person's name is a name, or a statement that it is withheld", () => {
  test.each([
    ["what is the driver's name", "The driver was named as Olaf Brandt.", "Olaf Brandt"],
    ["what is the driver's name", "The driver has not been named.", "not been named"],
    [
      "what is the name of the boy",
      "The boy cannot be identified for legal reasons.",
      "cannot be identified",
    ],
    ["what is the name of the donor", "The donor wished to remain anonymous.", "anonymous"],
    ["what is the name of the donor", "Police declined to name the donor.", "declined to name"],
    [
      "what is the name of the officer",
      "The identity of the officer remains protected.",
      "identity of the officer remains protected",
    ],
  ])("%s: %s", (question, sentence, name) => {
    expect(typed(question, sentence)).toEqual([name]);
  });

  test.each([
    ["what is the driver's name", "The driver was taken to hospital."],
    ["what is the driver's name", "The driver stopped in Inverness."],
    ["what is the name of the boy", "The boy was found by a retired nurse."],
    ["what is the name of the donor", "The donor gave 40 books."],
    ["what is the name of the donor", "Police declined to open the box."],
    ["what is the name of the officer", "The officer was identified by a badge."],
  ])("none in %s: %s", (question, sentence) => {
    expect(typed(question, sentence)).toEqual([]);
  });
});
