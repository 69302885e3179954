import { expect, test } from "vitest";
import { analyseQuery } from "../../src/search/analyseQuery.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { searchSentences } from "../../src/search/searchSentences.ts";
import { articleOf } from "./support/articleOf.ts";

/** Whether the only sentence, which has the form, matches every content word of a query. */
function isMet(written: string, asked: string): boolean {
  const article = articleOf("a", "Fair", ["The pier is long.", `Brill saw ${written} there.`, "Rain fell."]);
  const index = buildIndex([article]);
  const query = analyseQuery(index, asked);
  const [best] = searchSentences(index, query);
  return best?.sentence === 1 && query.terms.every(({ alternatives }) => alternatives.length > 0);
}

const same = [
  ["two F-16 jets", "F16"],
  ["two F16 jets", "F-16"],
  ["two F16 jets", "f-16"],
  ["two F-16s", "f16"],
  ["flight MH-370", "mh370"],
  ["flight MH 370", "MH370"],
  ["flight MH370", "mh 370"],
  ["a MiG-29", "mig29"],
  ["a MiG29", "MiG-29"],
  ["the G20", "G-20"],
  ["Covid-19", "covid19"],
  ["COVID19", "covid-19"],
  ["Covid-19", "covid"],
  ["40% of crates", "40 per cent"],
  ["40 per cent of crates", "40%"],
  ["40pc of crates", "40 percent"],
  ["£2.5bn", "£2.5 billion"],
  ["£2.5 billion", "£2.5bn"],
  ["2.5 billion pounds", "£2.5bn"],
  ["$5m", "5 million dollars"],
  ["12 000 people", "12,000"],
  ["12,000 people", "12000"],
  ["12000 people", "12 000"],
  ["12\u202f000 people", "12k"],
  ["40mph winds", "40 mph"],
  ["40 mph winds", "40mph"],
] as const;

const different = [
  ["two F-16 jets", "F-18"],
  ["16 jets", "F-16"],
  ["40 crates", "40%"],
  ["£2.5bn", "£2.5m"],
  ["12 000 people", "12"],
  ["12 and 000", "12,000"],
  ["1,200 people", "12,000"],
  ["flight MH370", "MH-17"],
] as const;

test.each(same)("%j is found by %j", (written, asked) => {
  expect(isMet(written, asked)).toBe(true);
});

test.each(different)("%j does not match %j", (written, asked) => {
  expect(isMet(written, asked)).toBe(false);
});
