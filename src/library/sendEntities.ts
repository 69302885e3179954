import type { NamedEntity } from "../answer/names/namedEntity.ts";

/** An entity, or the place that it had in the last list. */
export type SentEntity = NamedEntity | number;

/**
 * What a thread sends of one list of entities after another to a thread that has the last one: receiving thousands of
 * objects takes long, and after a reload nearly all of them are what they were.
 */
export function sendEntities(): (entities: readonly NamedEntity[]) => readonly SentEntity[] {
  let before: readonly NamedEntity[] = [];
  return (entities) => {
    const places = new Map(before.map((entity, place) => [entity, place]));
    const isKept = new Set(entities);
    const byContent = new Map(
      before.flatMap((entity, place) => (isKept.has(entity) ? [] : [[JSON.stringify(entity), place]])),
    );
    before = entities;
    return entities.map((entity) => places.get(entity) ?? byContent.get(JSON.stringify(entity)) ?? entity);
  };
}

/** The other end of `sendEntities`: the whole list, of what was sent and the list before it. */
export function receiveEntities(
  sent: readonly SentEntity[],
  before: readonly NamedEntity[],
): readonly NamedEntity[] {
  return sent.map((one) => {
    const entity = typeof one === "number" ? before[one] : one;
    if (entity === undefined) throw new Error("the worker names an entity that it never sent");
    return entity;
  });
}
