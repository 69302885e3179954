import { readSynonymSets, readTagCounts } from "./sourceFiles.ts";

/** Columns of the file. */
const COLUMNS = 108;
/** A word tagged only once may be a tagging error or a name. */
const LEAST_TAGS = 2;

const title = `# Common words that are no names: lower-case lemmas that WordNet 3.1 (Princeton University) tags at least twice in its
# sense-tagged texts.`;

/** The content of `src/extract/names/data/commonWords.txt`. */
export function commonWords(): string {
  const written = new Set(readSynonymSets().flatMap(({ words }) => words));
  const common = [...readTagCounts()]
    .filter(([lemma, count]) => count >= LEAST_TAGS && /^[a-z]{3,}$/u.test(lemma) && written.has(lemma))
    .map(([lemma]) => lemma)
    .sort();
  const lines = [""];
  for (const word of common) {
    const line = `${lines.at(-1)} ${word}`.trimStart();
    if (line.length > COLUMNS) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return `${title}\n${lines.join("\n")}\n`;
}
