import { readdirSync, readFileSync } from "node:fs";
import type { Collection } from "../../../src/terminal/collection.ts";
import { randomFrom } from "../../../src/terminal/misspell.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { stopWords } from "../../../src/text/stopWords.ts";
import { tokenise } from "../../../src/text/tokens.ts";

const WORDS = 4;
const QUERIES_PER_SENTENCE = 8;

/** A collection made from the seeds, if there is no other: each sentence is a document, and some of its words are a question. */
export function seedCollection(folder: string): Collection {
  const random = randomFrom(11);
  const docs: Collection["docs"] = [];
  const queries: Collection["queries"] = [];
  const qrels: Collection["qrels"] = {};
  for (const file of readdirSync(folder).sort()) {
    for (const line of readFileSync(`${folder}/${file}`, "utf8").split("\n")) {
      for (const { start, end } of splitSentences(line)) {
        const id = String(docs.length);
        docs.push({ id, title: file, text: line.slice(start, end) });
        const words = tokenise(line, start, end)
          .map(({ form }) => form)
          .filter((form) => !stopWords.has(form));
        for (let i = 0; words.length >= WORDS && i < QUERIES_PER_SENTENCE; i += 1) {
          const asked = Array.from({ length: WORDS }, () => words[Math.floor(random() * words.length)] ?? "");
          const query = `${id}-${i}`;
          queries.push({ id: query, text: asked.join(" ") });
          qrels[query] = { [id]: 1 };
        }
      }
    }
  }
  return { docs, queries, qrels };
}
