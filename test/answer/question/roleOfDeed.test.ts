import { expect, test } from "vitest";
import { roleOfDeed } from "../../../src/answer/question/roleOfDeed.ts";

test.each([
  ["runs the mill", "boss of the mill"],
  ["is in charge of the zoo", "boss of the zoo"],
  ["heads up the inquiry", "boss of the inquiry"],
  ["owns the boat", "owner of the boat"],
  ["coaches Whitby", "coach of Whitby"],
])("%s: %s", (text, role) => {
  expect(roleOfDeed(text)).toBe(role);
});

test.each([
  "ran the marathon",
  "started the fire at the mill",
  "drove into the river",
  "running for mayor",
  "leading the race",
  "leads to the river",
  "heads to Paris",
  "heads will roll",
  "owned by the council",
  "managed to escape",
  "leading economist",
])("%j is no role", (text) => {
  expect(roleOfDeed(text)).toBeUndefined();
});
