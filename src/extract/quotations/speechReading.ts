import type { Article, Block } from "../../corpus/article.ts";
import type { Entity } from "../extraction.ts";
import type { Gender } from "./genderOf.ts";
import { genderOfEntity } from "./genderOf.ts";
import type { Narrated } from "./narrate.ts";
import { narrate } from "./narrate.ts";
import type { ArticleNames } from "./knownNames.ts";
import type { Person } from "./person.ts";
import { peopleSharingName } from "./peopleSharingName.ts";

/** An article being searched for speech, with cached results. */
export interface SpeechReading {
  readonly article: Article;
  readonly names: ArticleNames;
  readonly narrated: (block: Block) => Narrated;
  /** The gender of an entity, by `Entity.id`. */
  readonly gender: (id: string) => Gender | undefined;
  /** The people found in each block so far; `peopleIn` fills it. */
  readonly people: Map<Block, readonly Person[]>;
  /** The people that a single lower-case word of a name may mean. */
  readonly sharers: (word: string) => readonly Entity[];
}

/** Starts on an article with its known names. */
export function startReading(article: Article, names: ArticleNames): SpeechReading {
  const narrated = remembered((block: Block) => narrate(article.text.slice(block.start, block.end)));
  const gender = remembered((id: string) => genderOfEntity(article, names, id));
  const sharers = remembered(peopleSharingName(names.entities));
  return { article, names, narrated, gender, people: new Map(), sharers };
}

/** A function that computes each value once. */
function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = find(key);
    known.set(key, value);
    return value;
  };
}
