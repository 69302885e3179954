import type { Article, Block } from "../../corpus/article.ts";
import type { Narrated } from "./narrate.ts";
import { narrate } from "./narrate.ts";
import type { Names } from "./speaker.ts";

/** An article being read for what is said in it: each block is narrated once. */
export interface Reading {
  readonly article: Article;
  readonly names: Names;
  readonly narrated: (block: Block) => Narrated;
}

/** Starts reading an article in which `names` are known. */
export function startReading(article: Article, names: Names): Reading {
  const cache = new Map<Block, Narrated>();
  const narrated = (block: Block): Narrated => {
    const known = cache.get(block) ?? narrate(article.text.slice(block.start, block.end));
    cache.set(block, known);
    return known;
  };
  return { article, names, narrated };
}
