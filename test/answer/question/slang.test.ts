import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAsking } from "../../../src/answer/question/readAsking.ts";
import { plainWordsIn } from "../../../src/answer/question/slang.ts";
import { withWholeWords } from "../../../src/answer/question/textForms.ts";

describe("text-speak is written out", () => {
  test.each([
    ["wot did u say", "what did you say"],
    ["whos the mayor", "who's the mayor"],
    ["y did they close it", "why did they close it"],
    ["how long r they closed", "how long are they closed"],
    ["cud the ferry sail", "could the ferry sail"],
    ["what didnt she say abt it", "what didn't she say about it"],
    ["fish n chips", "fish and chips"],
    ["how many ppl", "how many people"],
    ["WOT DID U SAY", "what did you say"],
    ["pic of the ferry", "picture of the ferry"],
  ])("%s", (typed, whole) => {
    expect(withWholeWords(typed)).toBe(whole);
  });

  test.each([
    "Ya Ling won",
    "who is R. Vik",
    "the city of Ur",
    'who said "u r late"',
    "maria de la cruz",
    "an r-rated film",
    "the Wat Arun temple",
    "what is a yearbook",
  ])("%s is left alone", (typed) => {
    expect(withWholeWords(typed)).toBe(typed);
  });
});

describe("slang is also searched for in plain words", () => {
  test.each([
    ["who nicked the bell", "nicked", "stolen"],
    ["which cops came", "cops", "police"],
    ["when was she sacked", "sacked", "dismissed"],
    ["who kicked the bucket", "kicked", "died"],
    ["did he step down", "step", "resign"],
    ["how much did they shell out, and who coughed up", "coughed", "paid"],
    ["her nan", "nan", "grandmother"],
    ["was he banged up", "banged", "jailed"],
    ["who legged it", "legged", "fled"],
    ["the KIDS on the lorry", "kids", "children"],
  ])("%s: %s is %s", (text, word, plain) => {
    expect(plainWordsIn(text).find((one) => one.word === word)?.plain).toContain(plain);
  });

  test.each(["who opened the bridge", "the bucket was kicked", "constructor", "stepped over it", ""])(
    "%j has none",
    (text) => {
      expect(plainWordsIn(text)).toEqual([]);
    },
  );

  test("a counted noun is plain, and the slang is searched for as well", () => {
    const read = readAsking("how many blokes were trapped");
    expect(read).toMatchObject({ cue: "count", focus: "men" });
    expect(read.plain?.find(({ word }) => word === "men")?.plain).toContain("blokes");
  });

  test("any text is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(typeof withWholeWords(text)).toBe("string");
        expect(Array.isArray(plainWordsIn(text))).toBe(true);
      }),
    );
  });
});
