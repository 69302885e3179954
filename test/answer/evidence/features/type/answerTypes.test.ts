import { describe, expect, test } from "vitest";
import { typed } from "./support/typed.ts";

describe("a count is a number of the counted things", () => {
  test.each([
    ["how many boats sank", "Three boats sank in the harbour.", "Three"],
    ["how many boats sank", "In all, 12 small wooden fishing boats sank.", "12"],
    ["how many officers were charged", "Three serving police officers face charges.", "Three"],
    ["how many Met officers face charges", "Three serving officers face charges.", "Three"],
    ["how many people live there", "The island has 4,200 residents.", "4,200"],
    ["how many times did she call", "She called on at least four occasions.", "four"],
    ["how many people live there", "Some 4,200 people live on the island.", "4,200"],
    ["how many houses were flooded", "About two dozen houses were flooded.", "two dozen"],
    ["how many children were aboard", "Nobody knew that no children were aboard.", "no"],
    ["how many seats did they win", "They won 1.5m votes and 41 seats.", "41"],
    ["the number of trees", "The storm felled hundreds of trees.", "hundreds"],
    ["how many vessels sank", "Nine ships sank in the gale.", "Nine"],
    ["how many people did she hire", "She hired some 40 Norwegians.", "40"],
    ["how many people did she hire", "She hired two dozen welders for the yard.", "two dozen"],
    ["how many blokes were stuck on the roof", "Four plumbers were stuck on the roof.", "Four"],
    ["how many died", "Six died when the roof fell.", "Six"],
    ["how many were hurt", "The storm left 12 hurt.", "12"],
    ["how many signed up for the course", "Some 85 bakers put their names down for the course.", "85"],
    ["how many turned up", "Only seven came, two of them late.", "seven"],
    ["how many did the fire kill", "The fire killed 31 people.", "31"],
    ["number killed in the fire", "At least 31 were killed in the fire.", "31"],
  ])("%s: %s", (question, sentence, number) => {
    expect(typed(question, sentence)).toContain(number);
  });

  test.each([
    ["how many boats sank", "The boats sank on 3 March."],
    ["how many boats sank", "Three sailors watched the boats."],
    ["how many officers were charged", "Officers were charged at two stations."],
    ["how many people live there", "The people of the island own 40 sheep."],
    ["how many houses were flooded", "In 2019, houses were flooded."],
    ["how many children were aboard", "The ferry has two decks; children were aboard."],
    ["how many seats did they win", "Their seats were won with 1.5m votes."],
    ["the number of trees", "The trees stand one metre apart."],
    ["how many women were aboard", "Nine sailors were aboard."],
    ["how many died", "The fire destroyed 40 homes before it died down."],
    ["how many died", "They died on 3 March."],
    ["how many were hurt", "They were hurt by stones of 12 kilos."],
  ])("none in %s: %s", (question, sentence) => {
    expect(typed(question, sentence)).toEqual([]);
  });
});

describe("an amount measures what is asked", () => {
  test.each([
    ["how old is the mayor", "The mayor, 54, lives by the sea.", ", 54"],
    ["how old is the captain", "The captain is a 61-year-old widower.", "61-year-old"],
    ["how old is the captain", "The captain, now 61, retired.", "now 61"],
    ["how old was the theatre", "The 140-year-old playhouse burned to the ground.", "140-year-old"],
    ["how old is the girl", "The girl is aged 9.", "aged 9"],
    ["how tall is the tower", "The tower is 93.5 metres tall.", "93.5 metres"],
    ["how high is the wall", "The wall would be four metres high.", "four metres"],
    ["how deep is the lake", "The lake is 40 fathoms deep.", "40 fathoms"],
    ["how far is the island", "The island lies twelve miles off the coast.", "twelve miles"],
    ["how fast was the train", "The train was going at 110 mph.", "mph"],
    ["how heavy is the bell", "The bell weighs 3 tonnes.", "3 tonnes"],
    ["how much did the roof cost", "The roof cost £23,000.", "£23,000"],
    ["how much did the roof cost", "The roof cost $2.5 million in all.", "$2.5 million"],
    ["how much was stolen", "Thieves took 40 tonnes of copper.", "40 tonnes"],
    ["how much did the roof cost", "The roof cost 23 million euros.", "23 million euros"],
    ["how much was the firm paid", "The firm was paid 31,000 zlotys.", "31,000 zlotys"],
    ["how much did turnout fall", "Turnout fell by 4 per cent.", "4 per cent"],
  ])("%s: %s", (question, sentence, amount) => {
    expect(typed(question, sentence)).toEqual([amount]);
  });

  test.each([
    ["how old is the mayor", "The mayor won 54 votes."],
    ["how old is the captain", "The captain sailed for 61 days."],
    ["how old is the girl", "The girl came in second of 9."],
    ["how tall is the tower", "The tower has 93 windows."],
    ["how high is the wall", "The wall has four gates."],
    ["how deep is the lake", "The lake has 40 sorts of fish."],
    ["how far is the island", "The island has twelve houses."],
    ["how fast was the train", "The train had 110 seats."],
    ["how heavy is the bell", "The bell rang 3 times."],
    ["how much did the roof cost", "The roof cost too much."],
    ["how much does a bar cost", "It recalled 250,000 bars of its chocolate."],
    ["how old is the theatre", "An 18-year-old man was cleared of burning the theatre."],
    ["how much did the roof cost", "The roof was laid in 2003."],
    ["how much did turnout fall", "Turnout fell in all wards."],
    ["how much did the roof cost", "The roof was laid on 3 March."],
    ["how much did the roof cost", "The roof fell in 2003 during a storm."],
  ])("none in %s: %s", (question, sentence) => {
    expect(typed(question, sentence)).toEqual([]);
  });
});

describe("a duration is a number of units of time, or a time that lasts", () => {
  test.each([
    ["how long did the trial last", "The trial lasted nine hours.", "nine"],
    ["how long was the road closed", "The road was closed for three long weeks.", "three"],
    ["for how many years has she led it", "She has led it for 11 years.", "11"],
    [
      "how long did the strike last",
      "The strike lasted between May and July 2019.",
      "between May and July 2019",
    ],
  ])("%s: %s", (question, sentence, duration) => {
    expect(typed(question, sentence)).toContain(duration);
  });

  test("but no age", () => {
    expect(typed("how many years did the girl get", "The 17-year-old girl was jailed.")).toEqual([]);
  });

  test.each([
    ["how long did the trial last", "The trial heard nine witnesses."],
    ["how long was the road closed", "The road was closed on Monday."],
    ["for how many years has she led it", "She has led 11 people."],
    ["how long did the strike last", "The strike began with two speeches."],
  ])("none in %s: %s", (question, sentence) => {
    expect(typed(question, sentence)).toEqual([]);
  });
});

describe("a time of day is not a date", () => {
  test.each([
    ["what time did the ferry sink", "The ferry sank at 8.45 p.m. on 3 March 2021.", "8.45 p.m."],
    ["what time did the bell ring", "The bell rang at midnight on Friday.", "midnight"],
    ["what time does the bank open", "The bank opens at ten o'clock.", "ten o'clock"],
    ["at what time was the boat seen", "The boat was seen at dawn on 4 May.", "dawn"],
  ])("%s: %s", (question, sentence, time) => {
    expect(typed(question, sentence)).toEqual([time]);
  });

  test.each([
    ["what time did the ferry sink", "The ferry sank on 3 March 2021."],
    ["what time did the bell ring", "The bell rang on Friday."],
    ["what time does the bank open", "The bank opens in May."],
  ])("none in %s: %s", (question, sentence) => {
    expect(typed(question, sentence)).toEqual([]);
  });
});

describe("a time must be in the clause that is asked about", () => {
  test.each([
    ["when did the ferry sink", "The ferry sank on 3 March 2021.", "on 3 March 2021"],
    ["when did the ferry leave", "The ferry left at 8.45 p.m.", "8.45 p.m."],
    ["when did the mayor resign", "On Tuesday, the mayor resigned.", "On Tuesday"],
    ["when was the bell stolen", "The bell, a gift of 1902, was stolen in April.", "in April"],
    ["when did the bank close", "The bank closed at noon.", "noon"],
    ["when did the fair open", "The fair opened on June 12, 2021, in the rain.", "June 12, 2021"],
    [
      "when did the mill burn",
      "On 4 May the rally marked two years since the mill burned.",
      "two years since",
    ],
  ])("%s: %s", (question, sentence, time) => {
    expect(typed(question, sentence).some((one) => time.includes(one) || one.includes(time))).toBe(true);
  });

  test.each([
    ["when did the ferry sink", "The ferry sank before anybody woke."],
    ["when did the ferry leave", "The ferry left with 8 cars."],
    ["when did the mayor resign", "The mayor resigned after the scandal, which broke in May 2019."],
    ["when was the bell stolen", "The bell was stolen, although the church had been locked in April."],
    ["when did the bank close", "The bank closed because sales fell in 2020."],
    ["when did the fair open", "The fair opened in a field; the field was bought in 1999."],
    ["when was the rally", "The rally marked two years since the mill burned."],
    ["when was the rally", "The rally was in the square, which marked two years since the mill burned."],
  ])("none in %s: %s", (question, sentence) => {
    expect(typed(question, sentence)).toEqual([]);
  });
});
