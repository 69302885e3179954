import { describingStems, stemsOf } from "./describingStems.ts";
import { keysOfEntity } from "./entityKeys.ts";
import type { NamedEntity, NameTables } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";

/** The stems that describe an entity, without duplicates, and the words used to look up its descriptions. */
interface Described {
  readonly stems: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** How each entity is described, if it is: the stems of its name and descriptions, and of anybody they mention. */
export type DescribedEntities = Map<NamedEntity, Described>;

/** Entities handled between two pauses. */
const AT_ONCE = 100;

/** Describes all entities, in steps. */
export function* describeEntities(names: NameTables): Generator<undefined, DescribedEntities> {
  const described: DescribedEntities = new Map();
  for (const entity of names.entities) {
    if (!isDescribed(entity)) continue;
    described.set(entity, describe(names, entity));
    if (described.size % AT_ONCE === 0) yield;
  }
  return described;
}

/**
 * Updates the descriptions after entities were removed and added. It reuses the previous ones, but makes those again, and
 * reports them, that may mention one of these entities.
 */
export function patchDescribed(
  described: DescribedEntities,
  names: NameTables,
  { gone, fresh }: { readonly gone: readonly NamedEntity[]; readonly fresh: readonly NamedEntity[] },
): ReadonlySet<NamedEntity> {
  for (const entity of gone) described.delete(entity);
  const isChanged = firstWordsOf([...gone, ...fresh]);
  const changed = new Set(fresh.filter(isDescribed));
  for (const [entity, { words }] of described) if (intersects(isChanged, words)) changed.add(entity);
  for (const entity of changed) described.set(entity, describe(names, entity));
  return changed;
}

const isDescribed = ({ descriptions }: NamedEntity): boolean => descriptions.length > 0;

function describe(names: NameTables, { name, descriptions }: NamedEntity): Described {
  const stems = [...stemsOf(name), ...descriptions.flatMap((text) => describingStems(names, text))];
  return { stems: [...new Set(stems)], words: new Set(descriptions.flatMap((text) => nameForms(text))) };
}

/** The first words of the names of some entities. */
function firstWordsOf(entities: readonly NamedEntity[]): Set<string> {
  const words = new Set<string>();
  for (const entity of entities) {
    const { forms, lexicon } = keysOfEntity(entity);
    for (const key of [...forms, ...lexicon]) words.add(key.split(" ", 1)[0] ?? "");
  }
  return words;
}

function intersects(few: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const word of words) if (few.has(word)) return true;
  return false;
}
