import { describe, expect, test } from "vitest";
import { asksForArticle, creditAsked, topicAlone } from "../../../src/answer/question/creditAsked.ts";
import { readAsking } from "../../../src/answer/question/readAsking.ts";

describe("who made an article, asked for by any words", () => {
  test.each([
    ["lighthouse piece, author?", "author", "lighthouse"],
    ["tug strike explainer — written by", "author", "tug strike"],
    ["reporter that broke the harbour row", "author", "harbour row"],
    ["The keeper's interview was conducted by which journalist?", "author", "keeper's"],
    ["whose column is it about the ferry", "author", "ferry"],
    ["name of the Post correspondent on the flood story", "author", "flood"],
    ["flowers on the quay, photo credit", "picture", "flowers on the quay"],
    ["photographer, the goat", "picture", "goat"],
    ["who translated the Brandao interview", "contributor", "Brandao interview"],
    ["who subbed the recall copy", "contributor", "recall"],
    ["reporters who chipped in on the ebola story", "contributor", "ebola"],
  ])("%s", (question, credit, rest) => {
    const asked = creditAsked(question);
    expect(asked?.credit).toBe(credit);
    expect(asked?.rest).toContain(rest);
  });

  test.each(["the storm that covered the town", "lighthouse", "a writer was arrested in Tarn", "author"])(
    "not by %j",
    (question) => {
      expect(creditAsked(question)).toBeUndefined();
    },
  );

  test("only /source reads it so", () => {
    expect(readAsking("lighthouse piece, author?", "source")).toMatchObject({
      cue: "source",
      credit: "author",
    });
    expect(readAsking("lighthouse piece, author?").credit).toBeUndefined();
  });
});

describe("the topic of an article", () => {
  test.each([
    ["goat story pls, which one", "goat"],
    ["the one with the parrot, which piece", "one with the parrot"],
    ["rain", "rain"],
  ])("%s", (question, topic) => {
    expect(topicAlone(question)).toBe(topic);
  });

  test.each(["which of our stories says it rained", "what piece has the parrot"])(
    "is asked for by %j",
    (question) => {
      expect(asksForArticle.test(question)).toBe(true);
      expect(readAsking(question, "source").cue).toBe("source");
    },
  );
});
