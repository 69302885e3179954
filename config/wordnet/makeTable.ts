import { marks, SENSES } from "../../src/search/wordnet.ts";
import { type Entry, readEntries, readSynonymSets, type SynonymSet } from "./sourceFiles.ts";

/** Links to words of similar or opposite meaning: derived form, hyponym, similar adjective, hypernym, entailment, antonym. */
const SYMBOLS: ReadonlySet<string> = new Set(["+", "~", "&", "@", "*", "!"]);
/** The lexicographers' file of nouns for people. */
const PERSON_FILE = 18;

/** Articles are searched word by word, so an entry of several words would never match. */
const isOneWord = (word: string): boolean => !word.includes("_");

/** The table that `src/search/wordnet.ts` reads, uncompressed; README.md describes its format. */
export function makeTable(): Buffer {
  const entries = readEntries().filter(({ lemma }) => isOneWord(lemma));
  const setOf = new Map(readSynonymSets().map((set) => [set.key, set]));
  const words = [...new Set(entries.map(({ lemma }) => lemma))].sort();
  const numberOf = new Map(words.map((word, at) => [word, at]));
  const markOf = new Uint8Array(words.length);
  const sensesOf = words.map((): string[] => []);
  for (const { lemma, part, senses } of entries) {
    const word = numberOf.get(lemma) ?? 0;
    markOf[word] = (markOf[word] ?? 0) | marks[part] | (part === "noun" ? markOfPerson(senses, setOf) : 0);
    if (part !== "adv") sensesOf[word]?.push(...senses.slice(0, SENSES));
  }

  const sources = new Set(sensesOf.flat());
  const linksOf = (set: SynonymSet): SynonymSet["links"] =>
    sources.has(set.key) ? set.links.filter((link) => leadsToWord(set, link, setOf)) : [];
  const targets = new Set([...sources].flatMap((key) => linksOf(found(setOf, key)).map((link) => link.key)));
  const sets = [...setOf.values()].filter(({ key }) => sources.has(key) || targets.has(key));
  const setNumber = new Map(sets.map(({ key }, at) => [key, at]));
  const links = sets.map((set) => ({ set, links: linksOf(set) }));
  const each = <Value>(value: (set: SynonymSet, link: SynonymSet["links"][number]) => Value): Value[] =>
    links.flatMap(({ set, links: own }) => own.map((link) => value(set, link)));

  const members = sets.map((set) => set.words.filter(isOneWord).map((word) => word.toLowerCase()));
  const text = Buffer.from(words.join("\n"));
  const senses = sensesOf.flat().map((key) => found(setNumber, key));
  const memberWords = members.flat().map((word) => found(numberOf, word));
  const linkTargets = each((_, { key }) => found(setNumber, key));
  const lengths = [words, senses, sets, memberWords, linkTargets, text].map(({ length }) => length);
  return Buffer.concat([
    ...[lengths, senses, memberWords, linkTargets].map((list) => bytesOf(Uint32Array.from(list))),
    bytesOf(Uint16Array.from(links, ({ links: own }) => own.length)),
    markOf,
    Uint8Array.from(sensesOf, (own) => own.length),
    Uint8Array.from(members, (own) => own.length),
    Uint8Array.from(each((_, { symbol }) => symbol.charCodeAt(0))),
    Uint8Array.from(each((set, { from }) => placeOfWord(set, from))),
    Uint8Array.from(each((_, { key, to }) => placeOfWord(found(setOf, key), to))),
    text,
  ]);
}

function markOfPerson(senses: Entry["senses"], setOf: ReadonlyMap<string, SynonymSet>): number {
  const isPerson = senses.map((key) => setOf.get(key)?.lexFile === PERSON_FILE);
  return (isPerson[0] === true ? marks.personFirst : 0) | (isPerson.includes(true) ? marks.person : 0);
}

function leadsToWord(
  set: SynonymSet,
  { symbol, key, from, to }: SynonymSet["links"][number],
  setOf: ReadonlyMap<string, SynonymSet>,
): boolean {
  const target = found(setOf, key).words;
  return (
    SYMBOLS.has(symbol) &&
    (from === 0 || isOneWord(set.words[from - 1] ?? "")) &&
    (to === 0 ? target : target.slice(to - 1, to)).some(isOneWord)
  );
}

/** The position of a word among the single words of its set, from 1; 0 stays 0. */
const placeOfWord = ({ words }: SynonymSet, place: number): number =>
  words.slice(0, place).filter(isOneWord).length;

function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`WordNet points to ${key}, which it does not have.`);
  return value;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
