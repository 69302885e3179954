import { oncePer } from "../../text/oncePer.ts";
import { partitionPoint } from "../../text/partitionPoint.ts";
import { stem } from "../../text/stems.ts";
import { stopWords } from "../../text/stopWords.ts";
import { describingStems, stemsOf } from "./describingStems.ts";
import { directoryTables } from "./directoryTables.ts";
import { headOfDescription } from "../../extract/names/headOfDescription.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import type { NamedEntity } from "./namedEntity.ts";
import type { NameWord } from "./nameWords.ts";
import { placesOf } from "./placeTable.ts";

/** Most entities checked for one description, among those that have all its words. */
const LOOKED_AT = 100;

/** The stems of one description, including names it mentions, and those of its head. */
interface Bag {
  readonly all: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
}

/** An entity's description: the stems of its name, and each description. */
interface Described {
  readonly own: ReadonlySet<string>;
  readonly bags: readonly Bag[];
}

/** Per directory, because the people a description mentions may have other names in the next. */
const describedIn = directoryTables.table((directory) =>
  oncePer(({ name, descriptions }: NamedEntity): Described => ({
    own: new Set(stemsOf(name)),
    bags: descriptions.map((text) => ({
      all: new Set(describingStems(directory, text)),
      head: new Set(describingStems(directory, headOfDescription(text))),
    })),
  })),
);

/**
 * The entities that match a typed description, at most `most`, in directory order. Each word must be in one
 * description or in the name, and one must be in the description's head, since a spokesman of the prime minister is
 * not a prime minister. It takes at least two words.
 */
export function findByDescription(
  directory: NameDirectory,
  words: readonly NameWord[],
  most: number,
): readonly NamedEntity[] {
  const content = words.filter(({ form }) => !stopWords.has(form));
  if (content.length < 2) return [];
  const wanted = [...new Set(content.map(({ form }) => stem(form)))];
  return havingAll(directory, wanted, (entity) => fits(describedIn(directory)(entity), wanted), most);
}

/** Whether one description matches by itself: "the founder of A" and "an adviser to B" do not make a "founder of B". */
function fits({ own, bags }: Described, wanted: readonly string[]): boolean {
  return bags.some(
    ({ all, head }) =>
      wanted.every((word) => all.has(word) || own.has(word)) &&
      wanted.some((word) => head.has(word) && !own.has(word)),
  );
}

/** The first entities, at most `most`, that have every stem in a description or their name, and fit. */
export function havingAll(
  { byDescription, entities }: NameDirectory,
  wanted: readonly string[],
  isFit: (entity: NamedEntity) => boolean,
  most: number,
): readonly NamedEntity[] {
  const [rarest = new Uint32Array(), ...others] = wanted
    .map((word) => placesOf(byDescription, word))
    .toSorted((a, b) => a.length - b.length);
  const found: NamedEntity[] = [];
  let lookedAt = 0;
  for (const place of rarest) {
    const entity = entities[place];
    if (entity === undefined || !others.every((places) => holds(places, place))) continue;
    if (isFit(entity)) found.push(entity);
    lookedAt += 1;
    if (found.length === most || lookedAt === LOOKED_AT) break;
  }
  return found;
}

/** Whether an ascending list has a number. */
const holds = (places: Uint32Array, wanted: number): boolean =>
  places[partitionPoint(0, places.length, (at) => (places[at] ?? 0) < wanted)] === wanted;
