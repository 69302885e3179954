import { buildNameDirectory } from "../../../src/answer/names/nameDirectory.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import { readSettings } from "../../../src/config/settings.ts";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import type { Editorial } from "../../../src/corpus/editorial.ts";
import { extract } from "../../../src/extract/extract.ts";
import { applyEditorial } from "../../../src/library/applyEditorial.ts";
import { extractionSettings } from "../../../src/library.ts";
import { buildIndex } from "../../../src/search/buildIndex.ts";
import { oncePer } from "../../../src/text/oncePer.ts";

/** A snapshot of invented articles by file, with moderators' changes; cached for the same two objects. */
export const snapshotWith = (files: Readonly<Record<string, string>>, editorial: Editorial): Snapshot =>
  snapshotsOf(files)(editorial);

const snapshotsOf = oncePer((files: Readonly<Record<string, string>>) =>
  oncePer((editorial: Editorial) => makeSnapshot(files, editorial)),
);

function makeSnapshot(files: Readonly<Record<string, string>>, editorial: Editorial): Snapshot {
  const settings = extractionSettings(readSettings());
  const all = Object.entries(files).map(([file, text]) =>
    applyEditorial(articleFromText({ file, text, hash: file }), editorial[file]),
  );
  const isRetracted = (file: string): boolean => editorial[file]?.status === "retracted";
  const articles = all.filter(({ file }) => !isRetracted(file));
  const extractions = articles.map((article) => extract(article, settings));
  return {
    version: JSON.stringify(editorial),
    articles,
    extractions,
    index: buildIndex(articles),
    directory: buildNameDirectory(articles, extractions),
    problems: [],
    editorial,
    retracted: all.filter(({ file }) => isRetracted(file)),
  };
}
