import type { Article } from "../../../src/corpus/article.ts";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import type { ArticleNames } from "../../../src/extract/quotations/knownNames.ts";
import { extractNames } from "../../../src/extract/names/extractNames.ts";
import { makeLexicon } from "../../../src/extract/names/lexicon.ts";
import { extractQuotations } from "../../../src/extract/quotations/quotations.ts";
import { startReading } from "../../../src/extract/quotations/speechReading.ts";

const noLexicon = makeLexicon({ person: [], org: [], place: [] });
const nobody: ArticleNames = { entities: [], mentions: [], descriptions: [] };

/** An article of some paragraphs under a headline. */
export function storyOf(...paragraphs: readonly string[]): Article {
  const text = `A council meets\n\n${paragraphs.join("\n\n")}\n`;
  return articleFromText({ file: "made-up.txt", text, hash: "0", details: { title: "A council meets" } });
}

/** The quotations of a story, each as "speaker: words" ("?" for none), with the certainty unless it is `stated`. */
export function quotationsIn(article: Article, names: ArticleNames = nobody): readonly string[] {
  return extractQuotations(startReading(article, names)).map(({ start, end, speaker, certainty }) => {
    const note = certainty === "stated" ? "" : ` (${certainty})`;
    return `${speaker ?? "?"}: ${article.text.slice(start, end)}${note}`;
  });
}

/** The quotations of some paragraphs in the form of `quotationsIn`, using the names found in them. */
export function saidIn(...paragraphs: readonly string[]): readonly string[] {
  const story = storyOf(...paragraphs);
  return quotationsIn(story, extractNames(story, noLexicon));
}
