import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../src/text/tokens.ts";

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
    ["", []],
    ["- … 👍", []],
  ])("reads %j", (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  const letters = fc.constantFrom(..."abzAZ019'’.,-é東\u00ad\u0301 ".split(""));

  test("a space ends a word as any other white space does", () => {
    const texts = fc.array(letters, { maxLength: 40 }).map((units) => units.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokenise(text)).toEqual(tokenise(text.replaceAll(" ", "\t")));
      }),
      { numRuns: 2000 },
    );
  });

  test("what follows after white space changes no word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { start, end } of tokenise(text)) expect(start).toBeLessThan(end);
        expect(formsOf(`${text}\tend`)).toEqual([...formsOf(`${text}\t`), "end"]);
      }),
    );
  });
});
