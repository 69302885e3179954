import { describe, expect, test } from "vitest";
import { readAsking } from "../../../src/answer/question/readAsking.ts";

const read = (question: string) => readAsking(question, "source");

describe("/source reads who made an article by the words that ask for it", () => {
  test.each([
    ["lighthouse piece, author?", "author", "lighthouse"],
    ["tug strike explainer — written by", "author", "tug strike"],
    ["reporter that broke the harbour row story", "author", "harbour"],
    ["The keeper's interview was conducted by which journalist?", "author", "keeper's"],
    ["whose column is it about the ferry", "author", "ferry"],
    ["name of the Post correspondent on the flood story", "author", "flood"],
    ["flowers on the quay, photo credit", "picture", "flowers on the quay"],
    ["photographer, the goat", "picture", "goat"],
    ["who translated the Brandao interview", "contributor", "Brandao"],
    ["who subbed the recall copy", "contributor", "recall"],
    ["reporters who chipped in on the ebola story", "contributor", "ebola"],
  ])("%s", (question, credit, rest) => {
    const asked = read(question);
    expect(asked).toMatchObject({ cue: "source", credit });
    expect(asked.rest).toContain(rest);
    expect(readAsking(question).credit).not.toBe("contributor");
  });

  test.each([
    "the storm that covered the town",
    "a writer was arrested in Tarn",
    "author",
    "officers who helped Chinese intelligence",
    "the firefighter who helped the goat",
    "the editor resigned over pay",
    "the poll compiled by the union",
    "translation of the bible",
    "who shot the policeman",
    "article about a photographer lost at sea",
    "who took the painting",
    "pictures by the river",
    "which article says critics hated the play",
    "reporter who was arrested",
    "the study conducted by Leeds university",
    "the song written by Zoe Pratt",
    "teacher who wrote the song",
    "strike by reporters",
    "which paper reported that journalists were expelled",
  ])("but not in %j", (question) => {
    expect(read(question).credit).toBeUndefined();
  });
});

describe("/source reads what an article is about", () => {
  test.each([
    ["goat story pls, which one", "goat"],
    ["which of our stories says it rained", "rained"],
    ["which of our stories says 3,000 went", "3,000 went"],
  ])("%s", (question, topic) => {
    expect(read(question)).toMatchObject({ cue: "source", rest: topic });
  });

  test.each([
    '"supply and demand"',
    "copy of the Magna Carta",
    "temple column",
    "10:30 train",
    "reports",
    "rain",
  ])("%s: as typed", (question) => {
    expect(read(question).rest).toBe(question);
  });
});
