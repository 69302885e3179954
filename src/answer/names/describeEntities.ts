import { describingStems, stemsOf } from "./describingStems.ts";
import { keysOfEntity } from "./entityKeys.ts";
import type { NamedEntity, NameTables } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";

/** The entities with a description, by each word of their descriptions. */
export type DescribedEntities = Map<string, NamedEntity[]>;

/** Entities handled between two pauses. */
const AT_ONCE = 100;

/** The stems that describe each entity, in order and without duplicates, and the described entities; in steps. */
export function* describeEntities(names: NameTables): Generator<
  undefined,
  {
    readonly stems: readonly (readonly string[])[];
    readonly described: DescribedEntities;
  }
> {
  const described: DescribedEntities = new Map();
  const stems: (readonly string[])[] = [];
  for (const entity of names.entities) {
    stems.push(stemsDescribing(names, entity));
    addWords(described, entity);
    if (stems.length % AT_ONCE === 0) yield;
  }
  return { stems, described };
}

/** The stems of an entity's name and descriptions, and of anybody they mention; none if it has no description. */
export function stemsDescribing(names: NameTables, { name, descriptions }: NamedEntity): readonly string[] {
  if (descriptions.length === 0) return [];
  return [...new Set([...stemsOf(name), ...descriptions.flatMap((text) => describingStems(names, text))])];
}

/**
 * Updates the described entities after some were removed and added.
 *
 * @returns those whose stems may have changed: the new ones, and those that may mention one that was removed or added
 */
export function patchDescribed(
  described: DescribedEntities,
  { gone, fresh }: { readonly gone: readonly NamedEntity[]; readonly fresh: readonly NamedEntity[] },
): ReadonlySet<NamedEntity> {
  for (const entity of gone) removeWords(described, entity);
  for (const entity of fresh) addWords(described, entity);
  const changed = new Set(fresh.filter(({ descriptions }) => descriptions.length > 0));
  for (const name of namesOf([...gone, ...fresh]))
    for (const entity of rarestWord(described, name)) if (mentions(entity, name)) changed.add(entity);
  return changed;
}

/** The words of an entity's descriptions, without duplicates. */
const wordsOf = ({ descriptions }: NamedEntity): ReadonlySet<string> =>
  new Set(descriptions.flatMap((text) => nameForms(text)));

function addWords(described: DescribedEntities, entity: NamedEntity): void {
  for (const word of wordsOf(entity)) {
    const others = described.get(word);
    if (others === undefined) described.set(word, [entity]);
    else others.push(entity);
  }
}

function removeWords(described: DescribedEntities, entity: NamedEntity): void {
  for (const word of wordsOf(entity)) {
    const left = (described.get(word) ?? []).filter((other) => other !== entity);
    if (left.length === 0) described.delete(word);
    else described.set(word, left);
  }
}

/** The names by which descriptions may mention some entities, in normalised words. */
function namesOf(entities: readonly NamedEntity[]): Set<string> {
  const names = new Set<string>();
  for (const entity of entities) {
    const { forms, lexicon } = keysOfEntity(entity);
    for (const key of [...forms, ...lexicon]) names.add(key);
  }
  return names;
}

/** The entities whose descriptions have the word of a name that the fewest have: of "Sir Keir Starmer", hardly "Sir". */
function rarestWord(described: DescribedEntities, name: string): readonly NamedEntity[] {
  let fewest: readonly NamedEntity[] | undefined;
  for (const word of name.split(" ")) {
    const having = described.get(word) ?? [];
    if (fewest === undefined || having.length < fewest.length) fewest = having;
  }
  return fewest ?? [];
}

/** Whether a description has a name, its words in a row. */
const mentions = ({ descriptions }: NamedEntity, name: string): boolean =>
  descriptions.some((text) => ` ${nameForms(text).join(" ")} `.includes(` ${name} `));
