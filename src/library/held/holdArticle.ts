import type { Article, Sentence } from "../../corpus/article.ts";
import { gettersOf } from "./gettersOf.ts";
import { pack, type Plain } from "./pack.ts";
import { cachedBySize } from "./cachedBySize.ts";
import { shelve } from "./shelve.ts";
import { unpack } from "./unpack.ts";

/** An article as bytes: its identity, which is always unpacked, and its content. */
export interface PackedArticle {
  readonly known: Uint8Array;
  readonly said: Uint8Array;
}

type Said = Pick<Article, "text" | "blocks" | "sentences">;

const packedOf = new WeakMap<Article, PackedArticle>();

/** The same article, held as bytes: its text, blocks and sentences are unpacked when read. */
export const holdArticle = (article: Article): Article =>
  packedOf.has(article) ? article : openArticle(packArticle(article));

/** Packs an article into memory that threads share. */
export function packArticle(article: Article): PackedArticle {
  const found = packedOf.get(article);
  if (found !== undefined) return found;
  const { text, blocks, sentences, ...known } = article;
  return {
    known: shelve(pack(known as unknown as Plain)),
    said: shelve(pack({ text, blocks, sentences: flat(sentences) } as unknown as Plain)),
  };
}

/** Numbers per sentence. */
const NUMBERS = 3;

/** The numbers of sentences, one after the other: a question reads hundreds of articles, and objects take longer to unpack. */
const flat = (sentences: readonly Sentence[]): number[] =>
  sentences.flatMap(({ start, end, block }) => [start, end, block]);

function unpackSaid(packed: Uint8Array): Said {
  const { text, blocks, sentences } = unpack(packed) as unknown as Pick<Said, "text" | "blocks"> & {
    readonly sentences: readonly number[];
  };
  const whole: Sentence[] = [];
  for (let at = 0; at < sentences.length; at += NUMBERS)
    whole.push({
      start: sentences[at] as number,
      end: sentences[at + 1] as number,
      block: sentences[at + 2] as number,
    });
  return { text, blocks, sentences: whole };
}

/** Gives the content of each open article. */
const saidBy = new WeakMap<Article, () => Said>();

function saidOf(article: Article): Said {
  const said = saidBy.get(article);
  if (said === undefined) throw new Error("an article was never opened");
  return said();
}

// The same functions for all articles: V8 would turn objects with own functions into slow dictionaries.
const whenLookedAt = gettersOf<Article>({
  text: (article) => saidOf(article).text,
  blocks: (article) => saidOf(article).blocks,
  sentences: (article) => saidOf(article).sentences,
});

/** Opens an article from its bytes. */
export function openArticle(packed: PackedArticle): Article {
  const known = unpack(packed.known) as unknown as Omit<Article, keyof Said>;
  const article = Object.defineProperties(known, whenLookedAt) as Article;
  packedOf.set(article, packed);
  saidBy.set(
    article,
    cachedBySize(packed.said.byteLength, () => unpackSaid(packed.said)),
  );
  return article;
}
