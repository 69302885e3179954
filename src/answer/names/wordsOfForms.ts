import type { NamedEntity } from "./namedEntity.ts";
import { nameForms } from "./nameWords.ts";

const known = new WeakMap<NamedEntity, readonly (readonly string[])[]>();

/** The words of each bare form of an entity, parted at its first use. */
export function wordsOfForms(entity: NamedEntity): readonly (readonly string[])[] {
  let found = known.get(entity);
  if (found === undefined) {
    found = entity.bareForms.map(nameForms);
    known.set(entity, found);
  }
  return found;
}
