import { givenNames, isCommon, titleLength } from "../../extract/names/gazetteer.ts";
import { nicknamesOf } from "../../extract/names/nicknames.ts";
import { stopWords } from "../../text/stopWords.ts";
import { findByDescription } from "./findByDescription.ts";
import { COST, matchWord } from "./matchWord.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import type { NamedEntity } from "./namedEntity.ts";
import { type NameWord, nameForms, nameWords } from "./nameWords.ts";
import { placesOf } from "./placeTable.ts";
import { wordsOfForms } from "./wordsOfForms.ts";

/** How a typed name was matched; `misspelt` is worth mentioning to the person. */
type Match = "name" | "lexicon" | "misspelt" | "description";

/** A typed name as one entity, several that fit equally, somebody else who shares a name, or nobody known. */
export type Resolution =
  | { readonly kind: "one"; readonly entity: NamedEntity; readonly match: Match }
  | { readonly kind: "choices"; readonly entities: readonly NamedEntity[] }
  | { readonly kind: "stranger"; readonly near: readonly NamedEntity[] }
  | { readonly kind: "none" };

/** Longest name looked up, in UTF-16 units. */
const MAX_TYPED = 200;
/** Most choices, and most similar names, offered. */
const MAX_CHOICES = 10;

const WRAPPER = /^\s*(?:(?:who|what)(?:['’]s|\s+is|\s+was|\s+are|\s+were)|tell me about|about|please)\s+/iu;

/**
 * Finds the entity that a person means. One entity must explain every typed word: as written, as a nickname, an
 * initial, the start of a word, a misspelling, or by what the articles call the entity.
 *
 * @example resolveName(directory, "rogers, ben") // { kind: "one", entity: Benedict Rogers, match: "name" }
 */
export function resolveName(directory: NameDirectory, typed: string): Resolution {
  const bare = typed
    .slice(0, MAX_TYPED)
    .replace(WRAPPER, "")
    .replace(/\?+\s*$/u, "");
  const words = nameWords(bare);
  if (words.length === 0) return { kind: "none" };
  const wanted = withoutTitles(words);
  if (wanted.length === 0) return { kind: "none" };
  const asTyped = exactly(directory, words) ?? exactly(directory, wanted);
  if (asTyped !== undefined) return asTyped;
  const named = byWords(directory, wanted) ?? withoutByname(directory, bare);
  if (named !== undefined) return named;
  const described = findByDescription(directory, words, MAX_CHOICES);
  if (described.length === 1 && described[0] !== undefined)
    return { kind: "one", entity: described[0], match: "description" };
  if (described.length > 1) return { kind: "choices", entities: described };
  const near = sharers(directory, wanted);
  return near.length === 0 ? { kind: "none" } : { kind: "stranger", near: near.slice(0, MAX_CHOICES) };
}

/** "Omar “Tiny” Haddad" if the articles have no nickname of his. */
function withoutByname(directory: NameDirectory, typed: string): Resolution | undefined {
  const plain = typed.replace(/\s[“"‘'([][^“”"‘’'()[\]]{1,40}[”"’')\]](?=\s)/u, "");
  return plain === typed ? undefined : byWords(directory, withoutTitles(nameWords(plain)));
}

const entitiesAt = (directory: NameDirectory, places: Iterable<number>): readonly NamedEntity[] =>
  [...places].flatMap((place) => directory.entities[place] ?? []);

function outcome(entities: readonly NamedEntity[], match: Match): Resolution | undefined {
  const [first] = preferFull(entities);
  if (first === undefined) return undefined;
  const kept = preferFull(entities);
  return kept.length === 1
    ? { kind: "one", entity: first, match }
    : { kind: "choices", entities: kept.slice(0, MAX_CHOICES) };
}

/** Somebody who is only ever called "Mr Rogers" loses to people whose full names fit just as well. */
function preferFull(entities: readonly NamedEntity[]): readonly NamedEntity[] {
  const full = entities.filter(({ kind, name }) => kind !== "person" || name.includes(" "));
  return full.length === 0 ? entities : full;
}

/** A form of a name as written; an initialism only in capitals or with full stops ("mps" is not "M.P.S."). */
function exactly(directory: NameDirectory, words: readonly NameWord[]): Resolution | undefined {
  const key = words.map(({ form }) => form).join(" ");
  if (words.every((word) => isSmall(word))) return undefined;
  const isInitialism = words.length === 1 && words[0]?.capitals === false;
  const fits = ({ forms, lexicon }: NamedEntity): boolean =>
    !isInitialism ||
    [...forms, ...lexicon].some(
      (form) => nameForms(form).join(" ") === key && !/^(?:\p{Lu}\.){2,}$/u.test(form),
    );
  const named = entitiesAt(directory, placesOf(directory.byForm, key)).filter(fits);
  // A full name of one is stronger than the same word as another's alias.
  const owners = named.filter(
    ({ name }) => nameForms(name).join(" ") === key && (name.includes(" ") || named.length === 1),
  );
  return (
    outcome(owners.length > 0 ? owners : named, "name") ??
    outcome(entitiesAt(directory, placesOf(directory.byLexicon, key)).filter(fits), "lexicon")
  );
}

/** The words without small words and leading titles, unless nothing else is left; "founder of" is not a title. */
function withoutTitles(words: readonly NameWord[]): readonly NameWord[] {
  const forms = words.map(({ form }) => form);
  if (isGivenName(words)) return words;
  let at = 0;
  for (;;) {
    const word = words[at];
    const size = word !== undefined && isSmall(word) ? 1 : titleLength(forms, at);
    if (size === 0 || at + size >= words.length || /^(?:of|for|at|to|in)$/.test(forms[at + size] ?? ""))
      break;
    at += size;
  }
  return words.slice(at).filter((word) => !isSmall(word));
}

/** "Will Smith", but not "will Smith resign": a given name that is also a small word, both capitalised. */
const isGivenName = ([first, second, ...more]: readonly NameWord[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  more.length === 0 &&
  first.capital &&
  second.capital &&
  givenNames.has(first.form);

const isSmall = ({ form, capitals }: NameWord): boolean =>
  stopWords.has(form) && !capitals && form.length > 1;

/** The best-matching entities whose names explain every word. */
function byWords(directory: NameDirectory, words: readonly NameWord[]): Resolution | undefined {
  // Initials alone identify nobody: "A B" may be many people.
  if (words.length > 1 && words.every(({ form }) => form.length === 1)) return undefined;
  const matches = words.map(({ form }) => matchWord(directory, form, words.length === 1));
  const costs = new Map<number, number>();
  for (const place of candidatePlaces(directory, matches)) {
    const entity = directory.entities[place];
    const cost = entity === undefined ? undefined : costOfEntity(entity, matches);
    if (cost !== undefined) costs.set(place, cost);
  }
  const initials = initialsOf(directory, words);
  if (costs.size === 0) return initials;
  const least = Math.min(...costs.values());
  const best = [...costs].filter(([, cost]) => cost === least).map(([place]) => place);
  return outcome(entitiesAt(directory, best), least >= COST.prefix ? "misspelt" : "name");
}

/** Places of the entities that match the typed word with the fewest matches. */
function candidatePlaces(
  { byWord }: NameDirectory,
  matches: readonly ReadonlyMap<string, number>[],
): readonly number[] {
  const [fewest = []] = matches
    .map((match) => [...match.keys()].map((word) => placesOf(byWord, word)))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b));
  return [...new Set(fewest.flatMap((places) => [...places]))].toSorted((a, b) => a - b);
}

const sizeOf = (lists: readonly Uint32Array[]): number => lists.reduce((sum, { length }) => sum + length, 0);

/** The lowest cost at which a form of the entity explains each typed word by a different word. */
function costOfEntity(
  entity: NamedEntity,
  matches: readonly ReadonlyMap<string, number>[],
): number | undefined {
  let least: number | undefined;
  for (const words of wordsOfForms(entity)) {
    if (words.length < matches.length) continue;
    const cost = assign(words, matches, 0, new Set());
    if (cost === undefined || !isEnough(entity, words, matches)) continue;
    if (least === undefined || cost < least) least = cost;
  }
  return least;
}

function assign(
  words: readonly string[],
  matches: readonly ReadonlyMap<string, number>[],
  at: number,
  used: ReadonlySet<number>,
): number | undefined {
  const match = matches[at];
  if (match === undefined) return 0;
  let least: number | undefined;
  for (const [place, word] of words.entries()) {
    const cost = used.has(place) ? undefined : match.get(word);
    if (cost === undefined) continue;
    const rest = assign(words, matches, at + 1, new Set([...used, place]));
    if (rest !== undefined && (least === undefined || cost + rest < least)) least = cost + rest;
  }
  return least;
}

/**
 * One name is enough for a person; an organisation or a place needs half its words, including one that is not an
 * everyday word.
 */
function isEnough(
  entity: NamedEntity,
  words: readonly string[],
  matches: readonly ReadonlyMap<string, number>[],
): boolean {
  if (entity.kind === "person")
    return words.some(
      (word) =>
        word.length > 1 &&
        matches.some((match) => (match.get(word) ?? COST.prefix + 1) !== COST.initial && match.has(word)),
    );
  const weighty = words.filter((word) => !stopWords.has(word));
  if (matches.length >= weighty.length) return true;
  const isDistinct = words.some(
    (word) => !isCommon(word) && matches.some((match) => match.get(word) === COST.equal),
  );
  return matches.length * 2 >= weighty.length && (isDistinct || matches.length > 1);
}

/** "IDS", "CCP": capitals that are the initials of a person's or organisation's full name. */
function initialsOf(directory: NameDirectory, words: readonly NameWord[]): Resolution | undefined {
  const [word] = words;
  if (words.length !== 1 || word === undefined || !word.capitals || word.form.length < 2) return undefined;
  const fitting = entitiesAt(directory, placesOf(directory.byInitials, word.form));
  return outcome(fitting, "name");
}

/** People with a typed word in their name: those a stranger may have been confused with. */
function sharers(directory: NameDirectory, words: readonly NameWord[]): readonly NamedEntity[] {
  const places = new Set(
    words.flatMap(({ form }) =>
      [form, ...nicknamesOf(form)].flatMap((word) => [...placesOf(directory.byWord, word)]),
    ),
  );
  return entitiesAt(directory, places).filter(({ kind }) => kind === "person");
}
