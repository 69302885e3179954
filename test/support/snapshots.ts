import { fileURLToPath } from "node:url";
import { assembleSnapshot } from "../../src/answer/assembleSnapshot.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import { readSettings } from "../../src/config/settings.ts";
import type { Details } from "../../src/corpus/article.ts";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { extract } from "../../src/extract/extract.ts";
import { extractionSettings, loadSnapshot } from "../../src/library.ts";

const settings = readSettings();
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The corpora of the golden questions, loaded like the product loads them. */
export const loaded = {
  seeds: () => loadSnapshot({ ...settings, corpusDir: folder("../../seeds") }),
  invented: () => loadSnapshot({ ...settings, corpusDir: folder("../eval/invented") }),
} as const;

/** A snapshot of invented texts; the first one is `0.txt` and has the first of `details`. */
export function snapshotOf(texts: readonly string[], details: readonly Details[] = []): Snapshot {
  const articles = texts.map((text, at) =>
    articleFromText({ file: `${at}.txt`, text, hash: String(at), details: details[at] ?? {} }),
  );
  const extractions = articles.map((article) => extract(article, extractionSettings(settings)));
  return assembleSnapshot(articles, extractions);
}
