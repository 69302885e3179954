import { describe, expect, test } from "vitest";
import { extractFrom } from "./namesIn.ts";

/** The descriptions in a text. */
function descriptionsIn(body: string): string[] {
  const { descriptions, text } = extractFrom(body);
  return descriptions.map(({ start, end }) => text.slice(start, end));
}

describe("an apposition describes somebody by what they do", () => {
  test.each([
    ["Otto Vrana, the library's first binder, found the shelves empty.", "the library's first binder"],
    ["They met Maja Orlik, a flautist.", "a flautist"],
    ["Jonas Tveit, a former shipyard welder, said so.", "a former shipyard welder"],
    ["Lea Brandt, the headteacher, closed the gate.", "the headteacher"],
    ["Nils Okafor, a broker in Qingdao, sold it.", "a broker in Qingdao"],
    ["The prize went to Ida Sorel, the town's last basketmaker.", "the town's last basketmaker"],
    ["Petra Lund, deputy curator in the map room, left.", "deputy curator in the map room"],
    ["Arne Falk, a hurricane specialist in Miami, disagreed.", "a hurricane specialist in Miami"],
  ])("%s", (body, description) => {
    expect(descriptionsIn(body)).toContain(description);
  });

  test.each([
    "Maja Orlik, the day before, had left.",
    "Jonas Tveit, the engines roaring, took off.",
    "With Lea Brandt, a storm arrived.",
    "Nils Okafor, in the end, sold it.",
    "For Ida Sorel, the water was too cold.",
    "Arne Falk, the rain and the wind had one thing in common.",
    "Petra Lund, a week later, was back.",
    "Said Otto Vrana, on the stairs, to nobody.",
  ])("%s has none", (body) => {
    expect(descriptionsIn(body)).toEqual([]);
  });
});
