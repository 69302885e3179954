import { describe, expect, test } from "vitest";
import { readAsking } from "../../../src/answer/question/readAsking.ts";

describe("forms for articles, credits and comparisons", () => {
  test.each([
    ["is there a story about the lighthouse", { cue: "source", rest: "the lighthouse" }],
    ["which article mentions the lighthouse", { cue: "source", rest: "the lighthouse" }],
    ["got anything on the lighthouse?", { cue: "source", rest: "the lighthouse" }],
    ["who wrote the lighthouse piece", { cue: "source", rest: "lighthouse", credit: "author" }],
    ["the woman who audited Tarn, name??", { cue: "name", rest: "the woman who audited Tarn" }],
    ["who did the lighthouse obit", { cue: "source", rest: "lighthouse", credit: "author" }],
    ["who wrote the lighthouse explainer", { cue: "source", rest: "lighthouse", credit: "author" }],
    [
      "who wrote the tug story in the Review",
      { cue: "source", rest: "tug", credit: "author", outlet: "the Review" },
    ],
    ["who took the photo of the captain", { cue: "source", rest: "the captain", credit: "picture" }],
    ["articles by Sigrid Holm", { cue: "source", author: "Sigrid Holm" }],
    ["anything from the Post on the tugs", { cue: "source", author: "the Post", rest: "the tugs" }],
    ["leaf blower ban - where did we have that", { cue: "source", rest: "leaf blower ban" }],
    ["do the articles agree on the death toll", { cue: "comparison", rest: "the death toll" }],
    ["compare the two reports on the fine", { cue: "comparison", rest: "the fine" }],
    ["the driver's age in both articles", { cue: "comparison", rest: "the driver's age" }],
  ])("%s", (question, read) => {
    expect(readAsking(question)).toMatchObject(read);
  });

  test.each([
    ["who reported the fraud to the police", "person"],
    ["who wrote the book", "person"],
    ["who took the bell", "person"],
    ["what did the company report", "open"],
    ["is there a bridge over the river", "truth"],
    ["did the stories help", "truth"],
  ])("%s is not about an article", (question, cue) => {
    expect(readAsking(question).cue).toBe(cue);
  });

  test("a command biases the reading", () => {
    expect(readAsking("who interviewed the minister", "source")).toMatchObject({
      cue: "source",
      credit: "author",
    });
    expect(readAsking("who interviewed the minister").cue).toBe("person");
    expect(readAsking("the captain on the bell", "quote")).toMatchObject({
      speaker: "the captain",
      topic: "the bell",
    });
    expect(readAsking("the captain on the bell").cue).toBe("open");
  });
});

describe("what is asked stands anywhere in the text", () => {
  test.each([
    ["the night boat, why did it turn back", "reason", "the night boat did it turn back"],
    ["the warden who found the seal, is he well?", "truth", "the warden who found the seal he well"],
    ["lanterns at a regatta, why?", "reason", "lanterns at a regatta"],
    ["of the closed wells how many were reopened", "count", "of the closed wells were reopened"],
    ["sorry if this is obvious but did the pier burn", "truth", "the pier burn"],
    ["settle an argument, how long is the tunnel", "duration", "is the tunnel"],
    ["I read it was raised. How much was the fine?", "amount", "I read it was raised was the fine"],
    ["the bell was found where", "place", "the bell was found"],
    ["orson pell - did he quit over the leak", "truth", "orson pell he quit over the leak"],
  ])("%s", (question, cue, rest) => {
    expect(readAsking(question)).toMatchObject({ cue, rest });
  });

  test.each([
    "the captain, who was charged, and the crew",
    "the harbour, where the ferry sank",
    "the ferry, which sank in may",
    "closed wells, reopened wells",
  ])("a relative clause asks nothing: %s", (question) => {
    expect(readAsking(question)).toEqual({ cue: "open", rest: question });
  });

  test.each([
    ["the mayor kept her seat, right?", "the mayor kept her seat"],
    ["maud pell loses her pension too right", "maud pell loses her pension too"],
    ["pretty sure i read that the mayor kept her seat, no?", "the mayor kept her seat"],
    ["is it true that the mayor kept her seat", "the mayor kept her seat"],
    ["i remember reading the mayor kept her seat, is that right", "the mayor kept her seat"],
  ])("a statement to confirm asks for yes or no: %s", (question, rest) => {
    expect(readAsking(question)).toMatchObject({ cue: "truth", rest });
  });
});

describe("what is measured is read from its words", () => {
  test.each([
    ["what did it cost to mend the pumps", "much"],
    ["what does one ticket cost", "much"],
    ["what did the club pay for Pell", "much"],
    ["what's the plant boss paying himself", "much"],
    ["whats the old lease worth", "much"],
    ["skipper pay", "much"],
    ["payoff for the cleaners who were let go", "much"],
    ["hourly rate of the expert", "much"],
    ["any reward for the boy who found the ring", "much"],
    ["final score Mariners Rovers", "many"],
    ["vote count harbour bill", "many"],
    ["what was the turnout in Aberwen", "many"],
    ["crowd at the pier, number", "many"],
    ["how quick does the lifeboat turn", "fast"],
    ["how hi did the river get", "high"],
    ["how cheap was the halibut", "much"],
    ["what percentage of the homes were flooded", "much"],
  ])("%s", (question, measure) => {
    expect(readAsking(question)).toMatchObject({ cue: "amount", measure });
  });

  test.each([
    ["what did the club pay for", "open"],
    ["what is she charged with", "definition"],
    ["what is the name of the clerk who was paid twice", "name"],
    ["who should pay for the bridge", "person"],
    ["why did the price of the bridge rise", "reason"],
    ["is the price of bread up", "truth"],
  ])("%s asks for no amount", (question, cue) => {
    expect(readAsking(question)).toMatchObject({ cue });
  });
});

describe("a reason, a date, a job", () => {
  test.each([
    ["what was the coach sent off for", "reason"],
    ["what were the brothers jailed for", "reason"],
    ["what did she get the sack for", "reason"],
    ["reason the report was closed", "reason"],
    ["what is the money for", "definition"],
    ["what is the shed used for", "definition"],
    ["what did the union settle for", "open"],
    ["the hackers' deadline", "time"],
    ["whats the hackers deadline", "time"],
    ["pell sentencing date", "time"],
    ["what does the minister's father do for a living", "identity"],
    ["what is the coach's day job", "identity"],
    ["what is the job of Maud Pell", "identity"],
    ["do you have to pay to see the whale", "truth"],
    ["do you like whales", "talk"],
    ["young people on the strike", "open"],
  ])("%s: %s", (question, cue) => {
    expect(readAsking(question).cue).toBe(cue);
  });

  test.each([
    "what broke on the jet",
    "what did the clerk keep in the tin",
    "what was the clerk meant to be doing while he was away",
    "what does the guild have influence over",
  ])("a verb is no noun to have an instance of: %s", (question) => {
    expect(readAsking(question).cue).not.toBe("instance");
  });

  test("a preposition before the noun changes nothing", () => {
    expect(readAsking("for which country was he spying")).toMatchObject({
      cue: "instance",
      focus: "country",
    });
    expect(readAsking("For which country he was spying")).toMatchObject({
      cue: "instance",
      focus: "country",
    });
  });
});

describe("`/when` asks for the date of anything that can have one", () => {
  test.each([
    ["pier fire", "pier fire"],
    ["did the pier burn", "the pier burn"],
    ["when did the pier burn", "did the pier burn"],
    ["which pier burned", "burned"],
  ])("%s", (question, rest) => {
    expect(readAsking(question, "when")).toMatchObject({ cue: "time", rest });
  });

  test.each([
    ["who is Maud Pell", "identity"],
    ["how many died", "count"],
    ["where was the pier", "place"],
  ])("but answers another question all the same: %s", (question, cue) => {
    expect(readAsking(question, "when").cue).toBe(cue);
  });
});

describe("an opinion of nobody in particular is not part of the question", () => {
  test.each([
    ["why do they reckon the mill shut", { cue: "reason", rest: "the mill shut" }],
    ["how many people do they think died", { cue: "count", focus: "people", rest: "died" }],
    ["where do you reckon the boat went down", { cue: "place", rest: "the boat went down" }],
    ["who do they say started it", { cue: "person", rest: "started it" }],
    ["the oil spill - how much of it do they think is left", { cue: "amount" }],
    ["what do people say the new bridge will cost", { cue: "amount", rest: "the new bridge will cost" }],
    ["when do they suspect that the leak began", { cue: "time", rest: "the leak began" }],
    ["the man they say ran the site", { rest: "the man ran the site" }],
  ])("%s", (question, expected) => {
    expect(readAsking(question)).toMatchObject(expected);
  });

  test.each([
    ["what do they think about the law", "they"],
    ["what did they say", "they"],
    ["what did the mayor say the cost was", "the mayor"],
  ])("unless the opinion is what is asked for: %s", (question, speaker) => {
    expect(readAsking(question)).toMatchObject({ cue: "speech", speaker });
  });

  test.each(["do they think the bridge is safe", "do people believe in ghosts"])(
    "%s asks about them",
    (question) => {
      expect(readAsking(question)).toMatchObject({ cue: "truth", rest: question.replace(/^do /u, "") });
    },
  );
});

describe("/quote: somebody doing something with words", () => {
  test.each([
    ["mayor defending the ban", "mayor", "the ban"],
    ["facebook scientist apologising", "facebook scientist", "apologising"],
    ["the coach laughing about the own goal", "the coach", "own goal"],
    ["her dad talking about the fire", "her dad", "the fire"],
    ["premier hitting out at the judge", "premier", "the judge"],
    ["union boss slamming the offer", "union boss", "the offer"],
    ["the vicar denying it", "the vicar", "it"],
    ["the minister threatening a strike", "the minister", "a strike"],
  ])("%s", (question, speaker, topic) => {
    expect(readAsking(question, "quote")).toMatchObject({
      cue: "speech",
      speaker,
      topic: expect.stringContaining(topic) as unknown,
    });
  });

  test.each([
    "the woman living next door",
    "a man called Barking",
    "the king",
    "the warning",
    "who was talking",
  ])("not in %j", (question) => {
    expect(readAsking(question, "quote").topic).toBeUndefined();
  });
});

describe("what only /compare takes for a comparison", () => {
  test.each([
    ["did the mayor agree to the plan", "truth"],
    ["how many were hurt in all", "count"],
    ["final score, whitby vs tarn", "open"],
    ["do both of the flood stories say it was the pump", "truth"],
  ])("%s", (text, cue) => {
    expect(readAsking(text, "compare").cue).toBe("comparison");
    expect(readAsking(text).cue).toBe(cue);
  });
});

describe("what a command alone makes of a text", () => {
  test.each([
    ["source", "who put together the live blog on the flood", "source"],
    ["source", "tugs on strike, who's the writer", "source"],
    ["source", "tugs on strike, whos it by", "source"],
    ["who", "the lady who runs the mill", "person"],
    ["quote", "reactions to the flood", "speech"],
    ["quote", "anyone on the ban", "speech"],
  ] as const)("/%s %s", (command, text, cue) => {
    expect(readAsking(text, command).cue).toBe(cue);
    expect(readAsking(text).cue).not.toBe(cue);
  });

  test.each([
    "a book was banned, who wrote it",
    "which column of smoke was seen",
    "the man who fell off, how old is he",
    "people who left, why",
    "the mayor for how long",
  ])("not /ask: %s", (text) => {
    expect(["source", "identity"]).not.toContain(readAsking(text).cue);
  });

  test.each(["comments on the ban by Ann Lee", "people over 60", "everyone on strike"])(
    "nor does /quote read %s as anybody's words",
    (text) => {
      const { cue, speaker } = readAsking(text, "quote");
      expect(cue === "speech" && speaker === undefined).toBe(false);
    },
  );
});
