import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import { describedVoices } from "../../../src/answer/ways/describedVoices.ts";
import { isNounForPeople } from "../../../src/answer/question/nounForPeople.ts";
import { articlesHaving } from "../../../src/search/articlesHaving.ts";
import { loadCorpus } from "../../eval/goldenQuestions.ts";
import { snapshotOf } from "../../support/snapshots.ts";

describe.each(["invented", "newsroom"] as const)("a description of a speaker in the %s stories", (corpus) => {
  let snapshot: Snapshot;
  let nouns: readonly string[];
  beforeAll(async () => {
    snapshot = await loadCorpus(corpus);
    nouns = snapshot.index.forms.filter((form) => isNounForPeople(form));
  });

  const heardIn = (typed: string): readonly number[] => {
    const isSpeaker = describedVoices(typed, snapshot)?.isSpeaker;
    return [...snapshot.extractions.entries()].flatMap(([place, { quotations, reported }]) =>
      isSpeaker !== undefined && [...quotations, ...reported].some((voice) => isSpeaker(voice, place))
        ? place
        : [],
    );
  };

  test("is looked up in every article with a speaker it fits, and in few others", () => {
    let [heard, looked, having] = [0, 0, 0];
    for (const noun of nouns) {
      const places = heardIn(`the ${noun}`);
      const articles = describedVoices(`the ${noun}`, snapshot)?.articles ?? [];
      const missed = places.filter((place) => !articles.includes(place));
      expect({ noun, missed }).toEqual({ noun, missed: [] });
      heard += places.length;
      looked += articles.length;
      having += articlesHaving(snapshot.index, [noun]).length;
    }
    expect(heard).toBeGreaterThan(20);
    expect(looked).toBeLessThan(1.2 * heard);
    expect(having).toBeGreaterThan(2 * looked);
  });

  test("with another word, is looked up in those that also have that word", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (noun, other) => {
        const { forms, isStop } = snapshot.index;
        const at = other % forms.length;
        const called = `the ${nouns[noun % nouns.length]} of ${forms[at]}`;
        fc.pre(isStop[at] === 0);
        const having = new Set(articlesHaving(snapshot.index, [forms[at] ?? ""]));
        const articles = describedVoices(called, snapshot)?.articles ?? [];
        const missed = heardIn(called).filter((place) => having.has(place) && !articles.includes(place));
        expect({ called, missed }).toEqual({ called, missed: [] });
      }),
    );
  });
});

test("with several other words, is looked up only where most of them are", () => {
  const snapshot = snapshotOf([
    'Quay\n\n"It is late," said the pilot. The tanker Halcyon waited off Skerrow with a cracked rudder.',
    'Mill\n\n"It is early," said the pilot. The Halcyon left Skerrow.',
    "Yard\n\nA tanker was sold.",
  ]);
  const placesFor = (typed: string) => describedVoices(typed, snapshot)?.articles;
  expect(placesFor("the pilot from Skerrow")).toEqual([0, 1]);
  expect(placesFor("the pilot of the tanker Halcyon off Skerrow")).toEqual([0]);
});
