import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/reply/answer.ts";
import { answerCompare } from "../../../src/answer/ways/answerCompare.ts";
import { sameStoryAs } from "../../../src/answer/ways/sameStory.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  [
    "Two missing after river bursts its banks at Pellworth",
    "PELLWORTH (Merrow Wire) - Two people were missing on Monday after the River Arle burst its banks.",
    "The height of the river was 6.14 metres at Pellworth Bridge, said Nadia Brand of the Flood Agency.",
  ].join("\n\n"),
  [
    "Butcher's freezer floats away as Arle swallows town",
    "It came up through the floor, said Alf Dorrit, a butcher in Pellworth.",
    "The gauge at Pellworth Bridge recorded a peak of 5.97 metres, according to Nadia Brand.",
  ].join("\n\n"),
  [
    "Pellworth thanks its volunteers",
    "Alf Dorrit and Nadia Brand poured the tea at Pellworth Bridge for those who had swept up after the Arle.",
  ].join("\n\n"),
  [
    "Heron colony doubles",
    "Herons now nest at a height of 12 metres along a river in Kestwick, said Ove Lind.",
  ].join("\n\n"),
]);
const compare = (text: string): Answer => answerCompare({ text }, coverage);

describe("/compare", () => {
  test("sets accounts of one story side by side, though they use other words", () => {
    const { excerpts } = compare("height of the river");
    expect(excerpts.map(({ file }) => file)).toEqual(["0.txt", "1.txt"]);
    expect(excerpts[0]?.quote).toContain("6.14 metres");
    expect(excerpts[1]?.quote).toContain("5.97 metres");
  });

  test.each([
    "height of the river, courier vs wire",
    "height of the river, same in both",
    "height of the river, do both papers say the same",
    "do the courier and the wire agree on the height of the river",
    "do both stories say the height of the river",
  ])("reads %s", (text) => {
    expect(compare(text).excerpts.map(({ file }) => file)).toEqual(["0.txt", "1.txt"]);
  });

  test("is at most likely if nothing says that it answers", () => {
    const { kind, excerpts } = compare("what did the butchers lose to the river");
    expect(kind).not.toBe("found");
    expect(excerpts.length).toBeGreaterThan(1);
  });

  test("leaves out an article on the story that has no number, if a number is asked for", () => {
    expect(compare("how high was the river?").excerpts.map(({ file }) => file)).not.toContain("2.txt");
  });

  test("leaves out another story that has the words, if there are accounts of this one", () => {
    expect(compare("height of the river").excerpts.map(({ file }) => file)).not.toContain("3.txt");
  });
});

describe("/compare of two outlets", () => {
  const told = snapshotOf(
    [
      "Ferry sinks off Merrow\n\nThe Halcyon sank off Merrow with 91 people on board, the coastguard said.",
      "Horror at sea\n\nThe Halcyon went down off Merrow carrying 86, said a spokesman.",
      "Ferry feared lost\n\nThe Halcyon was carrying 90 people when it sank off Merrow.",
    ]
      .join("|")
      .split("|"),
    [{ outlet: "Merrow Wire" }, { outlet: "The Daily Gull" }, { outlet: "Coast News" }],
  );

  test.each([
    "how many were on board the Halcyon, wire vs gull",
    "how many people did the Halcyon carry, daily gull v merrow wire",
    "daily gull vs merrow wire on how many people the Halcyon carried",
    "do merrow wire and the daily gull agree on how many people the Halcyon carried",
  ])("%s: shows only their articles", (text) => {
    const { excerpts } = answerCompare({ text }, told);
    expect([...new Set(excerpts.map(({ file }) => file))].toSorted()).toEqual(["0.txt", "1.txt"]);
  });

  test("shows the same as without them if one is unknown", () => {
    const shown = (text: string) => answerCompare({ text }, told).excerpts.map(({ quote }) => quote);
    const topic = "how many were on board the Halcyon";
    expect(shown(`${topic}, tribune vs wire`)).toEqual(shown(topic));
  });
});

describe("the same story", () => {
  const places = coverage.articles.map((_, place) => place);

  test("is told by articles that share rare names", () => {
    expect(places.filter(sameStoryAs(coverage, 0))).toEqual([0, 1, 2]);
    expect(places.filter(sameStoryAs(coverage, 3))).toEqual([3]);
  });

  test("is the same from either article", () => {
    for (const one of places)
      for (const other of places)
        expect(sameStoryAs(coverage, one)(other)).toBe(sameStoryAs(coverage, other)(one));
  });

  test("is not told by an article without names", () => {
    const nameless = snapshotOf(["rain falls\n\nit rained again.", "rain falls\n\nit rained once more."]);
    expect(sameStoryAs(nameless, 0)(1)).toBe(false);
  });
});
