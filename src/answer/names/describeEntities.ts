import { describingStems, stemsOf } from "./describingStems.ts";
import { keysOfEntity } from "./entityKeys.ts";
import type { NamedEntity, NameTables } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";

/** The stems that describe an entity, each once, and the words that its descriptions were looked up by. */
interface Described {
  readonly stems: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** What the entities of the last directory are described by. */
export interface DescribedEntities {
  readonly described: ReadonlyMap<NamedEntity, Described>;
  readonly entities: ReadonlySet<NamedEntity>;
}

/**
 * What each entity is described by: the stems of its name and descriptions, and those of whoever a description mentions. That of
 * the last directory holds on where no name that a description may mention came, went or changed.
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

/** The first words of the names of all entities that only one of two directories has. */
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
