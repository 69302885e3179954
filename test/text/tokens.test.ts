import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../src/text/tokens.ts";
import { anyCharacter } from "../support/anyCharacter.ts";
import { tries } from "../support/effort.ts";

const formsOf = (text: string): string[] => tokenise(text).map(({ form }) => form);

describe("tokenise", () => {
  test.each<readonly [string, readonly string[]]>([
    ["Mr O'Neill's U.S. visit", ["mr", "oneill", "US", "visit"]],
    ["the WHO said who", ["the", "WHO", "said", "who"]],
    ["WHO SAID IT", ["who", "said", "it"]],
    ["I met A. B. Lee", ["i", "met", "a", "b", "lee"]],
    ["They don’t, can't", ["they", "do", "ca"]],
    ["1,000.5 and 2023.", ["1000.5", "and", "2023"]],
    ["The end.Next day", ["the", "end", "next", "day"]],
    ["Jürgen Łódź naïve co\u00adop", ["jurgen", "lodz", "naive", "coop"]],
    ["東京都", ["東京", "京都"]],
    ["x".repeat(201), ["x".repeat(200), "x"]],
    ["F-16 and F16s, MH-370 or MH370, B-52s", ["f16", "and", "f16", "mh370", "or", "mh370", "b52"]],
    ["Covid-19, covid19 and COVID-19", ["covid", "19", "covid", "19", "and", "covid", "19"]],
    ["G-20 on the I-95, G20 on I95", ["g20", "on", "the", "i95", "g20", "on", "i95"]],
    ["40%, 40 %, 40 per cent, 40 percent, 40pc, 40 pct", Array(6).fill("40 percent").join(" ").split(" ")],
    ["per-cent of Per cent", ["percent", "of", "percent"]],
    ["£2.5bn, £2.5 bn, £2.5 billion", Array(3).fill("pound 2.5 billion").join(" ").split(" ")],
    ["$5m and $5 million", ["dollar", "5", "million", "and", "dollar", "5", "million"]],
    ["12 000, 12,000, 12000, 12\u00a0000, 12\u202f000, 12k", Array(6).fill("12000")],
    ["1 250 000 and 1,250,000.50", ["1250000", "and", "1250000.50"]],
    ["40mph, 40 mph, 5pm, 5 p.m.", ["40", "mph", "40", "mph", "5", "pm", "5", "pm"]],
    // Text that only looks like it.
    ["in 2019 300 people", ["in", "2019", "300", "people"]],
    ["mid-1990s, top-10, under-21s", ["mid", "1990s", "top", "10", "under", "21s"]],
    ["5 May 2024, 020 7946 0958", ["5", "may", "2024", "020", "7946", "0958"]],
    ["10th 5G 3D 4x4 1990s 2.5m-5k", ["10th", "5g", "3d", "4x4", "1990s", "2.5", "million", "5000"]],
    ["H1N1, UN-1951-2, x-ray, 2-1", ["h1n1", "un", "1951", "2", "x", "ray", "2", "1"]],
    ["per centimetre, per centre", ["per", "centimetre", "per", "centre"]],
    ["US$ and 100% £", ["US", "and", "100", "percent"]],
    ["", []],
    ["- … 👍", []],
  ])("reads %j", (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  const letters = fc.constantFrom(..."abzAZ019'’.,-é東\u00ad\u0301 ".split(""));

  test("any white space ends a word as a space does", () => {
    const texts = fc.array(letters, { maxLength: 40 }).map((units) => units.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        // A space, but not a tab, may group the digits of a number: "12 000".
        fc.pre(!/\d \d/u.test(text));
        expect(tokenise(text)).toEqual(tokenise(text.replaceAll(" ", "\t")));
      }),
      { numRuns: tries(2000) },
    );
  });

  test("text after white space changes no earlier word", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        for (const { start, end } of tokenise(text)) expect(start).toBeLessThan(end);
        expect(formsOf(`${text}\tend`)).toEqual([...formsOf(`${text}\t`), "end"]);
      }),
    );
  });
});
