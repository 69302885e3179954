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
    ["Tove Lindahl, the Labour MP for Orrell, agreed.", "the Labour MP for Orrell"],
    ["Bao Tran, a delivery rider aged 26, was found.", "a delivery rider aged 26"],
    ["Ute Kern, the woman accused of it, wept.", "the woman accused of it"],
    ["Siri Moen, a native of Bergen, won.", "a native of Bergen"],
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

describe("a phrase before a name describes it", () => {
  test.each([
    ["The harbour master, Ines Alvarado, said so.", "The harbour master"],
    ["Corvane's chief executive, Dora Petrov, resigned.", "Corvane's chief executive"],
    ["The clearest account came from a bartender, Ivo Quist, who saw it.", "a bartender"],
    ["Orla Finch's brother, Tam Finch, spoke first.", "Orla Finch's brother"],
    ["They scored a penalty won by their captain, Remy Osei.", "their captain"],
    ["He met one of its supporters, Isla Kerr, then 22.", "one of its supporters"],
    ["The former head of the tribunal, Lena Brandt, agreed.", "The former head of the tribunal"],
    [
      "The Alpine Rescue Society's acting director, Nils Holt, left.",
      "The Alpine Rescue Society's acting director",
    ],
    ["The kit man is Reg Tuffin, 71.", "The kit man"],
    ["The winner was Pilar Soto.", "The winner"],
    ["They looked for a 70-year-old vicar named Ambrose Tull.", "a 70-year-old vicar"],
    ["Goalkeeper Ruud Okker needed four stitches.", "Goalkeeper"],
    ["Head of financial reporting Ruud Okker said so.", "Head of financial reporting"],
    ["It was cooked by fireman Kaz Lubik for the crew.", "fireman"],
    ["A perfume company, Aubrac Ltd, ended its contract.", "A perfume company"],
  ])("%s", (body, description) => {
    expect(descriptionsIn(body)).toEqual([description]);
  });

  test.each([
    ["two could be meant", "The wife of the mayor, Ann Lee, spoke."],
    ["two could be meant", "The son of a roofer and a nurse, Ann Lee, spoke."],
    ["a list", "They thanked the vicar, Tom Hill and Ann Lee."],
    ["no person", "In the evening, Ann Lee spoke."],
    ["something of hers", "The winner was Ann Lee's horse."],
    ["a verb", "He was asked to guide Ann Lee through the woods."],
    ["anybody", "Nobody knew the man Ann Lee saw."],
    ["a newspaper", "Report by Ann Lee, Teme Valley Courier, on Monday."],
  ])("unless it is about %s: %s", (_, body) => {
    expect(descriptionsIn(body)).toEqual([]);
  });
});

describe("a phrase without an article after a name describes it", () => {
  test.each([
    ["Ann Lee, managing director, said so.", "managing director"],
    ["Ann Lee, Corvane's lawyer, said so.", "Corvane's lawyer"],
    ["The prize went to Ann Lee, shadow transport secretary.", "shadow transport secretary"],
  ])("%s", (body, description) => {
    expect(descriptionsIn(body)).toEqual([description]);
  });

  test.each([
    "Ann Lee, driver Tom Hill and others left.",
    "Ann Lee, tired, left.",
    "Ann Lee, told employees in an email, agreed.",
    "With Ann Lee, games began.",
  ])("%s has none of its own", (body) => {
    expect(descriptionsIn(body).filter((one) => one !== "driver")).toEqual([]);
  });
});
