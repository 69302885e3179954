import { oncePer } from "../../text/oncePer.ts";
import type { Span } from "../../text/span.ts";
import type { Entity, Mention } from "../extraction.ts";
import { foldName } from "../names/wordLists.ts";
import type { Gender } from "./genderOf.ts";
import { genderOfName, genderOfWords } from "./genderOf.ts";
import type { ArticleNames } from "./knownNames.ts";
import type { SpeechReading } from "./speechReading.ts";

/**
 * Which of several people with one name is meant by a single word of it ("Mrs Voss"): the only one that title and
 * gender allow. `undefined` if they allow several; "words" if they allow nobody named in full.
 */
export function namesake(
  { article, names, gender: genderOf, sharers: sharersOf }: SpeechReading,
  phrase: Span,
  mention: Mention,
  entity: Entity,
): Entity | "words" | undefined {
  const { text } = article;
  const word = text.slice(mention.start, mention.end).toLowerCase();
  if (/\s/.test(word)) return entity;
  const sharers = namedSoFar(names, sharersOf(word), mention.start);
  const before = text.slice(Math.min(phrase.start, mention.start), mention.start).trim();
  const gender = genderOfWords(before);
  const fitting = sharers.filter(({ id }) => {
    const own = gender === undefined ? undefined : genderOf(id);
    return own === undefined || own === gender;
  });
  if (fitting.length === 0) return sharers.length === 0 ? entity : "words";
  const [only] = fitting;
  if (fitting.length === 1)
    return only !== undefined && isOneOfTwo(text, names, only, gender) ? undefined : only;
  const title = before.split(/\s+/).at(-1) ?? "";
  const titled =
    title === ""
      ? []
      : fitting.filter(({ aliases }) =>
          aliases.some((alias) => alias.startsWith(`${title} `) && alias.split(" ").length > 2),
        );
  return titled.length === 1 ? titled[0] : undefined;
}

/** The people named before `start`; everybody if nobody is. */
function namedSoFar({ mentions }: ArticleNames, people: readonly Entity[], start: number): readonly Entity[] {
  if (people.length < 2) return people;
  const before = people.filter(({ id }) => mentions.some((one) => one.entity === id && one.start < start));
  return before.length > 0 ? before : people;
}

/** "Olga and Karl Voss": somebody else with the surname, who has only a first name there, and may also be meant. */
function isOneOfTwo(text: string, names: ArticleNames, one: Entity, gender: Gender | undefined): boolean {
  return gendersBeside(names, text).some(
    ({ entity, own }) => entity === one.id && (gender === undefined || own === undefined || own === gender),
  );
}

/** People named by first name only before an entity, by gender if known. */
interface Beside {
  readonly entity: string;
  readonly own: Gender | undefined;
}

/** All such people in an article; computed once, since it may name people thousands of times. */
const gendersBeside = oncePer(({ mentions }: ArticleNames, text: string): readonly Beside[] =>
  mentions.flatMap(({ entity, start }): Beside[] => {
    if (!/[&d] (?:\S+ )?$/.test(text.slice(Math.max(0, start - 8), start))) return [];
    const other = /(\p{Lu}[\p{L}’-]+) (?:and|&) (?:\p{Lu}\p{Ll}+\. )?$/u.exec(
      text.slice(Math.max(0, start - 40), start),
    );
    return other === null ? [] : [{ entity, own: genderOfName(foldName(other[1] ?? "")) }];
  }),
);
