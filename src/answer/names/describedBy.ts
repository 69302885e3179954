import { stem } from "../../text/stems.ts";
import { stopWords } from "../../text/stopWords.ts";
import { describingStems, stemsOf } from "./describingStems.ts";
import { headOfDescription } from "./headOfDescription.ts";
import type { NameDirectory, NamedEntity } from "./nameDirectory.ts";
import type { NameWord } from "./nameWords.ts";
import { placesOf } from "./placeTable.ts";

/** Entities that are looked at for one description, of those that have all its words somewhere. */
const LOOKED_AT = 200;

/** The stems of one description, the names of what it mentions included, and those of its head. */
interface Bag {
  readonly all: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
}

/** What an entity is described by: the stems of its name, and each description. */
interface Described {
  readonly own: ReadonlySet<string>;
  readonly bags: readonly Bag[];
}

const memory = new WeakMap<NamedEntity, Described>();

/**
 * The entities that the typed words describe, at most `most`, in the order of the directory: each word stands in one
 * description, or in the name itself, and one in its head, for a spokesman of the prime minister is no prime minister; two
 * words at least.
 */
export function describedBy(
  directory: NameDirectory,
  words: readonly NameWord[],
  most: number,
): readonly NamedEntity[] {
  const content = words.filter(({ form }) => !stopWords.has(form));
  if (content.length < 2) return [];
  const wanted = [...new Set(content.map(({ form }) => stem(form)))];
  const found: NamedEntity[] = [];
  for (const place of havingAll(directory, wanted)) {
    const entity = directory.entities[place];
    if (entity !== undefined && fits(describedOf(directory, entity), wanted)) found.push(entity);
    if (found.length === most) break;
  }
  return found;
}

/** Within one description: "the founder of A", "an adviser to B" make no "founder of B". */
function fits({ own, bags }: Described, wanted: readonly string[]): boolean {
  return bags.some(
    ({ all, head }) =>
      wanted.every((word) => all.has(word) || own.has(word)) &&
      wanted.some((word) => head.has(word) && !own.has(word)),
  );
}

/** Places of the entities that have every word in a description or their name. */
function havingAll({ byDescription }: NameDirectory, wanted: readonly string[]): readonly number[] {
  const lists = wanted.map((word) => placesOf(byDescription, word)).toSorted((a, b) => a.length - b.length);
  const [rarest = new Uint32Array(), ...others] = lists;
  const having: number[] = [];
  for (const place of rarest) {
    if (having.length === LOOKED_AT) break;
    if (others.every((places) => holds(places, place))) having.push(place);
  }
  return having;
}

/** Whether an ascending list has a number, by halving. */
function holds(places: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return places[low] === wanted;
}

function describedOf(directory: NameDirectory, entity: NamedEntity): Described {
  let found = memory.get(entity);
  if (found === undefined) {
    found = {
      own: new Set(stemsOf(entity.name)),
      bags: entity.descriptions.map((text) => ({
        all: new Set(describingStems(directory, text)),
        head: new Set(describingStems(directory, headOfDescription(text))),
      })),
    };
    memory.set(entity, found);
  }
  return found;
}
