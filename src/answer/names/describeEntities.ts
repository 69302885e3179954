import { describingStems, stemsOf } from "./describingStems.ts";
import { keysOfEntity } from "./entityKeys.ts";
import type { NamedEntity, NameTables } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";

/** The stems that describe an entity, without duplicates, and the words used to look up its descriptions. */
interface Described {
  readonly stems: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** The descriptions of the entities of the last directory. */
export interface DescribedEntities {
  readonly described: ReadonlyMap<NamedEntity, Described>;
  readonly entities: ReadonlySet<NamedEntity>;
}

/**
 * The description of each entity: the stems of its name and descriptions, and those of anybody a description
 * mentions. The last directory's result is reused unless a name that a description may mention was added, removed or
 * changed.
 */
export function describeEntities(names: NameTables, before?: DescribedEntities): DescribedEntities {
  const entities = new Set(names.entities);
  const isChanged = before === undefined ? undefined : firstWordsChanged(entities, before.entities);
  const described = new Map<NamedEntity, Described>();
  for (const entity of names.entities) {
    if (entity.descriptions.length === 0) continue;
    const known = before?.described.get(entity);
    const holds = known !== undefined && isChanged !== undefined && !intersects(isChanged, known.words);
    described.set(entity, holds ? known : describe(names, entity));
  }
  return { described, entities };
}

function describe(names: NameTables, { name, descriptions }: NamedEntity): Described {
  const stems = [...stemsOf(name), ...descriptions.flatMap((text) => describingStems(names, text))];
  return { stems: [...new Set(stems)], words: new Set(descriptions.flatMap((text) => nameForms(text))) };
}

/** The first words of the names of all entities that are in only one of two directories. */
function firstWordsChanged(after: ReadonlySet<NamedEntity>, before: ReadonlySet<NamedEntity>): Set<string> {
  const words = new Set<string>();
  const addAll = (from: ReadonlySet<NamedEntity>, without: ReadonlySet<NamedEntity>): void => {
    for (const entity of from) {
      if (without.has(entity)) continue;
      const { forms, lexicon } = keysOfEntity(entity);
      for (const key of [...forms, ...lexicon]) words.add(key.split(" ", 1)[0] ?? "");
    }
  };
  addAll(after, before);
  addAll(before, after);
  return words;
}

function intersects(few: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const word of words) if (few.has(word)) return true;
  return false;
}
