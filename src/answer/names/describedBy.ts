import { stopWords } from "../../text/stopWords.ts";
import { stem } from "../../text/stems.ts";
import { headOfDescription } from "./headOfDescription.ts";
import type { NameDirectory, NamedEntity } from "./nameDirectory.ts";
import { type NameWord, nameForms } from "./nameWords.ts";

/** The stems of one description, the names of what it mentions included, and those of its head. */
interface Bag {
  readonly all: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
}

/** What an entity is described by: the stems of its name, and each description. */
interface Described {
  readonly entity: NamedEntity;
  readonly own: ReadonlySet<string>;
  readonly bags: readonly Bag[];
}

/** The entities that have a description, by each stem of one or of their names, in the order of the directory. */
type ByStem = ReadonlyMap<string, readonly Described[]>;

const memory = new WeakMap<NameDirectory, ByStem>();

/**
 * The entities that the typed words describe: each word stands in one description, or in the name itself, and one in its
 * head, for a spokesman of the prime minister is no prime minister; two words at least.
 */
export function describedBy(directory: NameDirectory, words: readonly NameWord[]): readonly NamedEntity[] {
  const wanted = words.filter(({ form }) => !stopWords.has(form)).map(({ form }) => stem(form));
  if (wanted.length < 2) return [];
  const byStem = byStemOf(directory);
  // Each word must be there, so those with the rarest are all that can be.
  const [rarest = []] = wanted.map((word) => byStem.get(word) ?? []).toSorted((a, b) => a.length - b.length);
  return rarest.flatMap(({ entity, own, bags }) => {
    // Within one description: "the founder of A", "an adviser to B" make no "founder of B".
    const fits = bags.some(
      ({ all, head }) =>
        wanted.every((word) => all.has(word) || own.has(word)) &&
        wanted.some((word) => head.has(word) && !own.has(word)),
    );
    return fits ? entity : [];
  });
}

function byStemOf(directory: NameDirectory): ByStem {
  const known = memory.get(directory);
  if (known !== undefined) return known;
  const byStem = new Map<string, Described[]>();
  for (const entity of directory.entities) {
    if (entity.descriptions.length === 0) continue;
    const own = new Set(nameForms(entity.name).map(stem));
    const bags = entity.descriptions.map((text) => ({
      all: new Set(describingWords(directory, text)),
      head: new Set(describingWords(directory, headOfDescription(text))),
    }));
    const described: Described = { entity, own, bags };
    for (const word of new Set([...own, ...bags.flatMap(({ all }) => [...all])])) {
      const others = byStem.get(word);
      if (others === undefined) byStem.set(word, [described]);
      else others.push(described);
    }
  }
  memory.set(directory, byStem);
  return byStem;
}

/** The stems of a description; "leader of the British Conservative Party" also has "tory", which the lexicon joins. */
function describingWords(directory: NameDirectory, description: string): readonly string[] {
  const words = nameForms(description);
  const stems = words.map(stem);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + 6); to += 1) {
      const key = words.slice(from, to).join(" ");
      for (const place of [...(directory.byForm.get(key) ?? []), ...(directory.byLexicon.get(key) ?? [])]) {
        const { forms = [], lexicon = [] } = directory.entities[place] ?? {};
        for (const form of [...forms, ...lexicon]) stems.push(...nameForms(form).map(stem));
      }
    }
  }
  return stems;
}
