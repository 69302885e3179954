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
    ["who is looking into the fire", "person", "looking into the fire"],
    ["whos threatening sir holm", "person", "threatening sir holm"],
    ["who is suing Carrow Ferries", "person", "suing Carrow Ferries"],
    ["who is acting commissioner", "identity", "acting commissioner"],
    ["who is king olaf", "identity", "king olaf"],
    ["who's now running the bank", "person", "running the bank"],
    ["who is rose west", "identity", "rose west"],
    ["who is ahmed khan", "identity", "ahmed khan"],
    ["who is acting commissioner", "identity", "acting commissioner"],
    ["who is managing director of the mill", "identity", "managing director of the mill"],
    ["who was charged over the fire", "person", "charged over the fire"],
    ["who is the painting by", "identity", "the painting by"],
    ["what killed the whale", "open", "killed the whale"],
    ["what makes marines different", "open", "makes marines different"],
    ["what used to be on the quay", "open", "used to be on the quay"],
    ["which bit of the harbour silted up", "open", "the harbour silted up"],
    ["who announced the inquiry", "person", "announced the inquiry"],
    ["who announced that the road is open", "speaker", "the road is open"],
    ["who said the road is open", "speaker", "the road is open"],
    ["what is the name of the captain", "name", "the captain"],
    ["what is the captain's wife called", "name", "the captain's wife"],
    ["what is the new bridge called", "open", "the new bridge"],
    ["name of the hotel in ludlow", "instance", "the in ludlow"],
    ["names of the gunmen in tarn", "name", "the gunmen in tarn"],
    ["whats the name of whoever drove the tanker", "person", "whoever drove the tanker"],
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
    ["what sort of boat was it", "instance", "boat", "was it"],
    ["what kind of dog bit the mayor", "instance", "dog", "bit the mayor"],
    ["what ships were seen off the point", "instance", "ships", "were seen off the point"],
    ["what jobs went", "instance", "jobs", "went"],
    ["what ships the navy lost", "instance", "ships", "the navy lost"],
    ["which part of the harbour silted up", "instance", "part", "of the harbour silted up"],
    ["which clubs already have a new kit", "instance", "clubs", "have a new kit"],
    ["which type of an engine failed", "instance", "engine", "failed"],
  ])("%s asks for one of a noun", (question, cue, focus, rest) => {
    expect(readAsking(question)).toMatchObject({ cue, focus, rest });
  });

  test.each([
    ["what did Ada Lindqvist say about the bridge?", "Ada Lindqvist", "the bridge"],
    ["how did the ministry respond to the claims", "the ministry", "the claims"],
    ["what has the mayor said", "the mayor", ""],
    ["what are the fishermen saying", "the fishermen", ""],
    ["what did the captain tell reporters", "the captain", "reporters"],
    ["how did the mayor put it", "the mayor", ""],
    ["how did the treasurer put it about the bell", "the treasurer", "the bell"],
    ["what were the mayor's words on the bridge", "the mayor", "the bridge"],
    ["what were lindqvists words on the bridge", "lindqvist", "the bridge"],
  ])("%s asks for words", (question, speaker, topic) => {
    expect(readAsking(question)).toMatchObject({ cue: "speech", speaker, topic });
  });

  test.each([
    ["what time did the ferry leave", "did the ferry leave"],
    ["at what time was the alarm raised", "was the alarm raised"],
    ["what time of night did it sink", "did it sink"],
    ["what exact time does the court sit", "does the court sit"],
  ])("%s asks for a time of day", (question, rest) => {
    expect(readAsking(question)).toMatchObject({ cue: "time", measure: "time", rest });
  });

  test.each(["when did the ferry leave", "at what time of the year do they come", "what day did it sink"])(
    "%s does not",
    (question) => {
      expect(readAsking(question)).toMatchObject({ cue: "time" });
      expect(readAsking(question).measure).toBeUndefined();
    },
  );

  test("“who said” asks for the speaker", () => {
    expect(readAsking("who said that the bridge is safe?")).toMatchObject({
      cue: "speaker",
      rest: "the bridge is safe",
    });
  });

  test.each([
    ["hey, can you tell me when the ferry sank", "time", "the ferry sank"],
    ["do you know who opened the bridge?", "person", "opened the bridge"],
    ["please tell us about the ferry", "open", "the ferry"],
  ])("courtesies ask for nothing: %s", (question, cue, rest) => {
    expect(readAsking(question)).toMatchObject({ cue, rest });
  });

  test.each(["whenever the ferry sails", "whole boats", "Willem Whitlock", "hello", "who", "?", ""])(
    "%j is not a cue",
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

describe("“how many” without a noun counts people by what they did or their state", () => {
  test.each([
    ["how many died", "died"],
    ["how many more died in the flood", "died in the flood"],
    ["how many were hurt", "were hurt"],
    ["how many have quit so far", "have quit so far"],
    ["how many did the fire kill", "did the fire kill"],
    ["how many got hurt", "got hurt"],
    ["how many signed up for the course", "signed up for the course"],
    ["how many left the club", "left the club"],
    ["how many came", "came"],
    ["how many quit the club", "quit the club"],
    ["how many lost their jobs", "lost their jobs"],
    ["how many missing after the storm", "missing after the storm"],
    ["how many in favour", "in favour"],
    ["number killed in the fire", "killed in the fire"],
  ])("%s", (question, rest) => {
    const asking = readAsking(question);
    expect(asking).toMatchObject({ cue: "count", rest });
    expect(asking.focus).toBeUndefined();
  });

  test.each([
    ["how many people died", "people"],
    ["how many wounded soldiers were flown home", "soldiers"],
    ["how many injured soldiers came home", "soldiers"],
    ["how many stolen paintings came back", "paintings"],
    ["how many hundred bikes were sold", "bikes"],
    ["how many seeds were sown", "seeds"],
  ])("%s counts %s", (question, focus) => {
    expect(readAsking(question)).toMatchObject({ cue: "count", focus });
  });
});

describe("a fragment is a question", () => {
  test.each([
    ["cause of the fire", "reason", "the fire"],
    ["what caused the fire", "reason", "the fire"],
    ["the motive for the break-in", "reason", "the break-in"],
    ["fate of the ferry", "event", "the ferry"],
    ["what happened to the ferry", "event", "the ferry"],
    ["price of the flood wall", "amount", "price the flood wall"],
    ["age of the victim", "amount", "the victim"],
    ["the driver's age", "amount", "driver"],
    ["what is the mayor's salary", "amount", "salary mayor"],
    ["number of homes flooded", "count", "flooded"],
    ["date of the hearing", "time", "the hearing"],
    ["location of the hearing", "place", "the hearing"],
    ["the mayor's wife", "identity", "mayor's wife"],
    ["boss of the tug union", "identity", "boss of the tug union"],
  ])("%s", (question, cue, rest) => {
    expect(readAsking(question)).toMatchObject({ cue, rest });
  });

  test.each([
    "ferry accident",
    "the harbour's ferry",
    "bridge of sighs",
    "the age-old ferry",
    "costly mistakes",
    "the end of the pier",
  ])("%s asks for nothing specific", (question) => {
    expect(readAsking(question).cue).toBe("open");
  });
});

describe("a question of two parts is two questions", () => {
  test.each([
    ["when and where did the ferry sink", ["time", "place"]],
    ["how and why was it closed", ["means", "reason"]],
    ["who won and by how much", ["person", "amount"]],
    ["where was she born and when did she die", ["place", "time"]],
    ["who is Ada Lindqvist and what did she say", ["identity", "speech"]],
    ["when did it open, and how much did it cost", ["time", "amount"]],
    ["did the mayor resign and when", ["truth", "time"]],
    ["how many died & who found them", ["count", "person"]],
  ])("%s", (question, cues) => {
    expect(readAsking(question).parts?.map(({ cue }) => cue)).toEqual(cues);
  });

  test.each([
    "who owns the pier and the harbour",
    "what did Brandt and Holm say",
    "when did the mayor and the captain meet",
    "Who Dares and Wins",
    "the ferry and when it sank",
  ])("%s is one", (question) => {
    expect(readAsking(question).parts).toBeUndefined();
  });
});
