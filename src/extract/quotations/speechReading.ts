import type { Article, Block } from "../../corpus/article.ts";
import type { Entity } from "../extraction.ts";
import type { Gender } from "./genderOf.ts";
import { genderOfEntity } from "./genderOf.ts";
import type { Narrated } from "./narrate.ts";
import { narrate } from "./narrate.ts";
import type { KnownNames } from "./knownNames.ts";
import type { Person } from "./person.ts";
import { sharersAmong } from "./sharers.ts";

/** An article being read for what is said in it: what is found of it is kept. */
export interface SpeechReading {
  readonly article: Article;
  readonly names: KnownNames;
  readonly narrated: (block: Block) => Narrated;
  /** The gender of an entity, by `Entity.id`. */
  readonly gender: (id: string) => Gender | undefined;
  /** Who was found in each block so far; `peopleIn` keeps it. */
  readonly people: Map<Block, readonly Person[]>;
  /** The people whom one word, in lower case, of a name may mean. */
  readonly sharers: (word: string) => readonly Entity[];
}

/** Starts reading an article in which `names` are known. */
export function startReading(article: Article, names: KnownNames): SpeechReading {
  const narrated = remembered((block: Block) => narrate(article.text.slice(block.start, block.end)));
  const gender = remembered((id: string) => genderOfEntity(article, names, id));
  const sharers = remembered(sharersAmong(names.entities));
  return { article, names, narrated, gender, people: new Map(), sharers };
}

/** A function that works each value out once. */
function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
