import { describe, expect, test } from "vitest";
import { namesIn } from "./namesIn.ts";

describe("a dateline in capitals is one place", () => {
  test.each([
    ["MT. ALBION, Ohio (PA) -- A court fined him.", "MT. ALBION"],
    ["ST. LOUIS (PA) — The mayor resigned.", "ST. LOUIS"],
    ["FT. WORTH, Texas (PA) -- A court fined him.", "FT. WORTH"],
    ["PT. HALVERN, Maine (PA) -- The court met.", "PT. HALVERN"],
    ["NEW HALVEN, Ill. -- Police said so on Friday.", "NEW HALVEN"],
    ["PORT OSKEL, Aug. 21 (Wire) - The ferry sank.", "PORT OSKEL"],
    ["EAST DUNMORROW (Wire) - The ferry sank.", "EAST DUNMORROW"],
    ["GREAT VELLEN BAY, Oct 8 (Wire) - The ferry sank.", "GREAT VELLEN BAY"],
  ])("%s", (body, place) => {
    expect(namesIn(body)[0]).toBe(`place: ${place}`);
  });

  test.each([
    "BREAKING NEWS: The ferry sank.",
    "NO WAY OUT — the ferry sank.",
    "WATCH LIVE, everybody said.",
  ])("%s has none", (body) => {
    expect(namesIn(body).filter((name) => name.startsWith("place"))).toEqual([]);
  });
});

test("a mountain may share its name with a club", () => {
  expect(namesIn("Snow fell on Mt. Albion. They left Mount Albion early.")).toEqual([
    "place: Mt. Albion",
    "place: Mount Albion",
  ]);
});
