import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { type PackedLists, startsOf } from "../text/packedLists.ts";
import { partitionPoint } from "../text/partitionPoint.ts";
import { tableInSteps } from "../text/tableOnce.ts";
import { wordnetFile } from "../config/dataFiles.ts";

/** Flags of a word: its possible parts of speech, and whether its first sense, or any sense, is a person. */
export const marks = { noun: 1, verb: 2, adj: 4, adv: 8, personFirst: 16, person: 32 } as const;

/** Number of senses kept per part of speech, the most frequent first. */
export const SENSES = 4;

/**
 * WordNet's single words (Miller 1995), with the synonym sets of their first senses; see `config/wordnet/README.md`.
 */
export interface WordNet {
  /** Sorted, so that a word is found by binary search. */
  readonly words: Buffer;
  readonly wordStart: Uint32Array;
  readonly marks: Uint8Array;
  /** For each word, the sets of its first senses as noun, verb and adjective. */
  readonly senses: PackedLists;
  /** For each set, its words. */
  readonly members: PackedLists;
  /** For each set, the sets that it points to. */
  readonly links: PackedLists;
  /** For each link, WordNet's symbol as an ASCII code, and the words it joins, counted from 1; 0 for all. */
  readonly symbols: Uint8Array;
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

const NEWLINE = 0x0a;

/** Bytes for the table when unpacked, so that it is unpacked in one piece; it may grow larger. */
const UNPACKED = 4_194_304;

/** The WordNet table. */
export const wordnet = tableInSteps(function* () {
  const file = inflateRawSync(readFileSync(wordnetFile), { chunkSize: UNPACKED });
  yield;
  return parseWordNet(file);
});

/** The number of a word; -1 if WordNet does not have it. */
export function numberOfWord({ words, wordStart }: WordNet, word: string): number {
  const wanted = Buffer.from(word);
  const order = (number: number): number =>
    words.compare(wanted, 0, wanted.length, wordStart[number], (wordStart[number + 1] as number) - 1);
  const count = wordStart.length - 1;
  const found = partitionPoint(0, count, (number) => order(number) < 0);
  return found < count && order(found) === 0 ? found : -1;
}

/** The word with this number. */
export function wordOf({ words, wordStart }: WordNet, number: number): string {
  return words.toString("latin1", wordStart[number], (wordStart[number + 1] ?? 1) - 1);
}

/**
 * Parses six 32-bit lengths, the lists in order of their element size, and the words, one per line; numbers are
 * little-endian.
 */
function parseWordNet(file: Buffer): WordNet {
  // A 32-bit number must start at a multiple of four.
  const bytes = new Uint8Array(file).buffer;
  let at = 0;
  const take = <Numbers>(
    Kind: { new (buffer: ArrayBuffer, from: number, length: number): Numbers; BYTES_PER_ELEMENT: number },
    length = 0,
  ): Numbers => {
    const taken = new Kind(bytes, at, length);
    at += length * Kind.BYTES_PER_ELEMENT;
    return taken;
  };
  const [words, senses, sets, members, links, text] = take(Uint32Array, 6);
  const setsOfSenses = take(Uint32Array, senses);
  const wordsOfSets = take(Uint32Array, members);
  const targets = take(Uint32Array, links);
  const linkStart = startsOf(take(Uint16Array, sets));
  const [marksOfWords, senseStart, memberStart] = [
    take(Uint8Array, words),
    startsOf(take(Uint8Array, words)),
    startsOf(take(Uint8Array, sets)),
  ];
  const [symbols, from, to] = [take(Uint8Array, links), take(Uint8Array, links), take(Uint8Array, links)];
  const list = Buffer.from(bytes, at, text);
  return {
    words: list,
    wordStart: lineStarts(list, words),
    marks: marksOfWords,
    senses: { start: senseStart, numbers: setsOfSenses },
    members: { start: memberStart, numbers: wordsOfSets },
    links: { start: linkStart, numbers: targets },
    symbols,
    from,
    to,
  };
}

/** Where each line starts, and where the next one would. */
function lineStarts(text: Buffer, lines = 0): Uint32Array {
  const starts = new Uint32Array(lines + 1);
  for (let line = 1; line < lines; line += 1) starts[line] = text.indexOf(NEWLINE, starts[line - 1]) + 1;
  starts[lines] = text.length + 1;
  return starts;
}
