import { describe, expect, test } from "vitest";
import { askCoverage } from "../../../src/answer/ways/askCoverage.ts";
import { snapshotOf } from "../../support/snapshots.ts";

/** What is bold in the first passage shown for a question over one article. */
function marked(question: string, ...paragraphs: readonly string[]): string[] {
  const snapshot = snapshotOf([["Skerrow news", ...paragraphs].join("\n\n")]);
  const { excerpts } = askCoverage({ text: question }, snapshot);
  const [first] = excerpts;
  return (first?.highlights ?? []).map(({ start, end }) =>
    (first?.quote ?? "").slice(start - (first?.start ?? 0), end - (first?.start ?? 0)),
  );
}

describe("of several names, the answer is the one nearest to the words of the question", () => {
  test.each([
    ["who was arrested", "Police in Merrow said that Ida Holm had been arrested at the quay.", ["Ida Holm"]],
    [
      "who bought the mill",
      "The mill was bought by Ida Holm on Friday, Olaf Brandt told the Tarn Courier.",
      ["Ida Holm"],
    ],
  ])("%s: %s", (question, sentence, names) => {
    expect(marked(question, sentence)).toEqual(names);
  });

  test("with all the names listed beside it", () => {
    expect(
      marked(
        "who was arrested",
        "In Merrow, Ida Holm, Olaf Brandt and Greta Vik were arrested, Sigrid Lund told reporters.",
      ),
    ).toEqual(["Ida Holm", "Olaf Brandt", "Greta Vik"]);
  });
});
