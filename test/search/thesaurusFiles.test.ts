import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { thesaurusFiles } from "../../src/config/dataFiles.ts";
import { relatedWordsOf } from "../../src/search/relatedWords.ts";

const meanings = thesaurusFiles.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, at) =>
      line === "" || line.startsWith("#") ? [] : { place: `${basename(file)}:${at + 1}`, line },
    ),
);

test("each line has at least two different wordings in small letters", () => {
  const bad = meanings.filter(({ line }) => {
    const wordings = line.split(", ");
    return (
      wordings.length < 2 ||
      new Set(wordings).size < wordings.length ||
      wordings.some((wording) => wording.trim() !== wording || wording === "" || /\p{Lu}/u.test(wording))
    );
  });
  expect(bad).toEqual([]);
});

test("no line says opposite things, as far as WordNet knows", () => {
  const bad = meanings.flatMap(({ place, line }) => {
    const words = line.split(", ").filter((wording) => /^[a-z]+$/u.test(wording));
    return words.flatMap((word) => {
      const { opposite } = relatedWordsOf(word);
      return words.filter((other) => opposite.has(other)).map((other) => `${place}: ${word}, ${other}`);
    });
  });
  expect(bad).toEqual([]);
});
