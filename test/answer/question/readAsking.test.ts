import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAsking } from "../../../src/answer/question/readAsking.ts";

describe("a question is read by its own cue words", () => {
  test.each([
    ["When did the ferry sink?", "time", "did the ferry sink"],
    ["what year was the bridge opened", "time", "was the bridge opened"],
    ["on which day did the mayor speak", "time", "did the mayor speak"],
    ["since when is the road closed", "time", "is the road closed"],
    ["how long did the trial last", "duration", "did the trial last"],
    ["for how many years has she led the bank", "duration", "has she led the bank"],
    ["how much did the tower cost", "amount", "did the tower cost"],
    ["how old is the mayor", "amount", "is the mayor"],
    ["why was the match called off?", "reason", "was the match called off"],
    ["where's the hearing", "place", "the hearing"],
    ["who is Ada Lindqvist", "identity", "Ada Lindqvist"],
    ["who's the captain", "identity", "the captain"],
    ["who opened the bridge", "person", "opened the bridge"],
    ["whose boat sank", "person", "boat sank"],
    ["who announced the inquiry", "person", "announced the inquiry"],
    ["who announced that the road is open", "speaker", "the road is open"],
    ["who said the road is open", "speaker", "the road is open"],
    ["what is the name of the captain", "name", "the captain"],
    ["what is the captain's wife called", "name", "the captain's wife"],
    ["what is the new bridge called", "open", "the new bridge"],
    ["what is the captain's job", "identity", "the captain"],
    ["how many Met officers face charges", "count", "Met face charges"],
    ["write me a poem about boats", "talk", "a poem about boats"],
    ["did the mayor resign", "truth", "the mayor resign"],
    ["is the road open", "truth", "the road open"],
    ["what is a quango", "definition", "a quango"],
    ["how do I boil an egg", "means", "do I boil an egg"],
    ["ferry accident", "open", "ferry accident"],
  ])("%s", (question, cue, rest) => {
    expect(readAsking(question)).toMatchObject({ cue, rest });
  });

  test.each([
    ["how many boats sank", "count", "boats", "sank"],
    ["the number of boats", "count", "boats", ""],
    ["which harbour was closed", "instance", "harbour", "was closed"],
  ])("%s asks for one of a noun", (question, cue, focus, rest) => {
    expect(readAsking(question)).toMatchObject({ cue, focus, rest });
  });

  test.each([
    ["what did Ada Lindqvist say about the bridge?", "Ada Lindqvist", "the bridge"],
    ["how did the ministry respond to the claims", "the ministry", "the claims"],
    ["what has the mayor said", "the mayor", ""],
    ["what are the fishermen saying", "the fishermen", ""],
    ["what did the captain tell reporters", "the captain", "reporters"],
  ])("%s asks for words", (question, speaker, topic) => {
    expect(readAsking(question)).toMatchObject({ cue: "speech", speaker, topic });
  });

  test("who said something asks for the speaker", () => {
    expect(readAsking("who said that the bridge is safe?")).toMatchObject({
      cue: "speaker",
      rest: "the bridge is safe",
    });
  });

  test.each([
    ["hey, can you tell me when the ferry sank", "time", "the ferry sank"],
    ["do you know who opened the bridge?", "person", "opened the bridge"],
    ["please tell us about the ferry", "open", "the ferry"],
  ])("courtesy asks for nothing: %s", (question, cue, rest) => {
    expect(readAsking(question)).toMatchObject({ cue, rest });
  });

  test.each(["whenever the ferry sails", "whole boats", "Willem Whitlock", "hello", "who", "?", ""])(
    "%j is no cue",
    (question) => {
      expect(readAsking(question).cue).toBe("open");
    },
  );

  test("any text is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        expect(typeof readAsking(text).rest).toBe("string");
      }),
    );
  });
});
