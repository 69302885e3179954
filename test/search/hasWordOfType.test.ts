import * as fc from "fast-check";
import { expect, test } from "vitest";
import { analyseQuery } from "../../src/search/analyseQuery.ts";
import { isOfType } from "../../src/search/answerType.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";
import { hasWordOfType } from "../../src/search/hasWordOfType.ts";
import { occurrencesIn } from "../../src/search/markedQuery.ts";
import { withScoredUnits } from "../../src/search/withScoredUnits.ts";
import { articleOf } from "./support/articleOf.ts";

const words = ["Mayor", "Brandt", "in", "1987", "twelve", "boats", "Monday", "sank", "the"];
const questions = [
  "when did twelve boats sink",
  "how many boats sank on Monday",
  "who is Mayor Brandt",
  "why 1987",
];

test("a unit has a word of the type if any word that the question does not have is of it", () => {
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
    .map((chosen) => `${chosen.join(" ")}.`);
  fc.assert(
    fc.property(sentence, fc.constantFrom(...questions), (text, question) => {
      const index = buildIndex([articleOf("a", "Storm", [text])]);
      const query = analyseQuery(index, question);
      withScoredUnits(index, query, (looked) => {
        for (let unit = 0; unit < index.unitArticle.length; unit += 1) {
          const [start = 0, end = 0] = index.tokenStart.subarray(unit, unit + 2);
          const own = occurrencesIn(looked, unit, unit);
          const asked = own.tokens.slice(0, own.count);
          const others = Array.from({ length: end - start }, (_, at) => start + at).filter(
            (token) => !asked.includes(token),
          );
          const { answerType } = query;
          const plain =
            answerType !== undefined && others.some((token) => isOfType(index, answerType, token, start));
          expect(hasWordOfType(index, query, own, unit)).toBe(plain);
        }
      });
    }),
  );
});
