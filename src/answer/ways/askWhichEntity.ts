import type { Answer } from "../reply/answer.ts";
import { type Asked, choices } from "../reply/makeAnswer.ts";
import type { NamedEntity } from "../names/namedEntity.ts";

/** Asks which of several entities is meant; the value of a choice is the full name. */
export function askWhichEntity(asked: Asked, entities: readonly NamedEntity[]): Answer {
  return choices(
    asked,
    entities.map(({ name, descriptions: [described] }) => ({
      label: described === undefined ? name : `${name}: ${described}`,
      value: name,
    })),
  );
}
