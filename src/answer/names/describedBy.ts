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

const memory = new WeakMap<NameDirectory, readonly (readonly Bag[])[]>();

/**
 * The entities that the typed words describe: each word stands in one description, or in the name itself, and one in its
 * head, for a spokesman of the prime minister is no prime minister; two words at least.
 */
export function describedBy(directory: NameDirectory, words: readonly NameWord[]): readonly NamedEntity[] {
  const wanted = words.filter(({ form }) => !stopWords.has(form)).map(({ form }) => stem(form));
  if (wanted.length < 2) return [];
  const bags = bagsOf(directory);
  return directory.entities.filter((entity, place) => {
    const own = new Set(nameForms(entity.name).map(stem));
    // Within one description: "the founder of A", "an adviser to B" make no "founder of B".
    return (bags[place] ?? []).some(
      ({ all, head }) =>
        wanted.every((word) => all.has(word) || own.has(word)) &&
        wanted.some((word) => head.has(word) && !own.has(word)),
    );
  });
}

function bagsOf(directory: NameDirectory): readonly (readonly Bag[])[] {
  let bags = memory.get(directory);
  if (bags === undefined) {
    bags = directory.entities.map(({ descriptions }) =>
      descriptions.map((text) => ({
        all: new Set(describingWords(directory, text)),
        head: new Set(describingWords(directory, headOfDescription(text))),
      })),
    );
    memory.set(directory, bags);
  }
  return bags;
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
