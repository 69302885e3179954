import { expect, test } from "vitest";
import { askCoverage } from "../../src/answer/ways/askCoverage.ts";
import { warmUp } from "../../src/answer/warmUp.ts";
import { snapshotOf } from "../support/snapshots.ts";

const files = [
  "Ferry sinks\n\nThe ferry Halcyon, whose captain was Olaf Brandt, sank in the harbour of Skerrow on 3 March 2021.",
  "Mayor leaves\n\nAda Lindqvist resigned over the harbour fund.",
];

test.each([
  "when did the fery sink",
  "who quit over the harbour fund",
  "where is the captain",
  "who is Olaf Brant",
])("what is prepared ahead changes no answer: %s", (text) => {
  const [cold, warm] = [snapshotOf(files), snapshotOf(files)];
  for (const _ of warmUp(warm));
  expect(askCoverage({ text }, warm)).toEqual(askCoverage({ text }, cold));
});
