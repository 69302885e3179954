import type { NamedEntity } from "../answer/names/namedEntity.ts";

/** An entity, or the place that it had in the last list. */
export type HandedOver = NamedEntity | number;

/**
 * What a thread sends of one list of entities after another to a thread that has the last one: receiving thousands of
 * objects takes long, and after a reload nearly all of them are what they were.
 */
export function handOver(): (entities: readonly NamedEntity[]) => readonly HandedOver[] {
  let places: ReadonlyMap<string, number> = new Map();
  return (entities) => {
    const keys = entities.map((entity) => JSON.stringify(entity));
    const sent = entities.map((entity, place) => places.get(keys[place] ?? "") ?? entity);
    places = new Map(keys.map((key, place) => [key, place]));
    return sent;
  };
}

/** The other end of `handOver`: the whole list, of what was sent and the list before it. */
export function takeOver(
  sent: readonly HandedOver[],
  before: readonly NamedEntity[],
): readonly NamedEntity[] {
  return sent.map((one) => {
    const entity = typeof one === "number" ? before[one] : one;
    if (entity === undefined) throw new Error("the worker names an entity that it never sent");
    return entity;
  });
}
