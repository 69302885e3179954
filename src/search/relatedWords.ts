import { memoise } from "../text/memoise.ts";
import { listAt } from "../text/packedLists.ts";
import { lemmasOf } from "./dictionary.ts";
import { numberOfWord, type WordNet, wordnet, wordOf } from "./wordnet.ts";

/** Words with a similar or opposite meaning, as lemmas. */
export interface RelatedWords {
  /** Lemma -> how well it replaces the word: 0 to 1. */
  readonly like: ReadonlyMap<string, number>;
  readonly opposite: ReadonlySet<string>;
}

/** The worth of a word in the same synonym set, and of words that WordNet's pointers lead to. */
const SYNONYM = 0.9;
const pointers: Readonly<Record<string, number>> = { "+": 0.75, "~": 0.6, "&": 0.6, "@": 0.4, "*": 0.5 };
const OPPOSITE = "!";

/** Receives the number of a related word, and its worth or `OPPOSITE`. */
type Add = (word: number, worth: number | typeof OPPOSITE) => void;

/**
 * The related words in WordNet, over a word's most frequent senses as verb, noun and adjective; adverbs have hardly
 * any.
 */
export const relatedWordsOf = memoise((word: string): RelatedWords => {
  const net = wordnet();
  const like = new Map<string, number>();
  const opposite = new Set<string>();
  const add: Add = (number, worth) => {
    const lemma = wordOf(net, number);
    if (worth === OPPOSITE) opposite.add(lemma);
    else if (worth > (like.get(lemma) ?? 0)) like.set(lemma, worth);
  };
  for (const lemma of lemmasOf(word)) {
    const number = numberOfWord(net, lemma);
    if (number >= 0) eachKin(net, number, add);
  }
  for (const lemma of lemmasOf(word)) opposite.delete(lemma);
  return { like, opposite };
});

function eachKin(net: WordNet, word: number, add: Add): void {
  const { links } = net;
  for (const set of listAt(net.senses, word)) {
    const members = listAt(net.members, set);
    for (const synonym of members) add(synonym, SYNONYM);
    const end = links.start[set + 1] ?? 0;
    for (let link = links.start[set] ?? 0; link < end; link += 1) {
      const [from, to] = [net.from[link] ?? 0, net.to[link] ?? 0];
      if (from > 0 && members[from - 1] !== word) continue;
      const symbol = String.fromCharCode(net.symbols[link] ?? 0);
      const worth = symbol === OPPOSITE ? OPPOSITE : (pointers[symbol] ?? 0);
      const linked = listAt(net.members, links.numbers[link] ?? 0);
      for (const other of to > 0 ? linked.subarray(to - 1, to) : linked) add(other, worth);
    }
  }
}
