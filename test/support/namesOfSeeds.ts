import { readFileSync, readdirSync } from "node:fs";
import type { Article } from "../../src/corpus/article.ts";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { type ExtractionSettings, extract } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";
import { lexiconFile, makeLexicon } from "../../src/extract/names/lexicon.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** Extraction settings with the project's own lexicon. */
const shipped: ExtractionSettings = {
  language: "en-GB",
  lexicon: makeLexicon(lexiconFile.parse(JSON.parse(read("config/lexicon.json")))),
};

/** The sample articles with their extractions. */
export function readSeeds(): readonly { readonly article: Article; readonly extraction: Extraction }[] {
  return readdirSync(new URL("seeds/", root))
    .toSorted()
    .map((file) => {
      const article = articleFromText({ file, text: read(`seeds/${file}`), hash: "0" });
      return { article, extraction: extract(article, shipped) };
    });
}
