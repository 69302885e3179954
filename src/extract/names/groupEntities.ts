import type { Entity, NameKind } from "../extraction.ts";
import type { TitledMention } from "./descriptionForm.ts";
import { foldName } from "./wordLists.ts";
import { isAcronymOf, isShortFormOf } from "./organisationForms.ts";
import { isSamePerson, lineageOf, surnameOf } from "./peopleForms.ts";
import type { Resolved } from "./resolveKinds.ts";
import { lexiconForms } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { demonyms } from "./gazetteer.ts";

/** The mentions of one entity, while they are collected. */
interface NameGroup {
  readonly kind: NameKind;
  /** The words of its fullest form. */
  readonly words: readonly string[];
  /** The words of each form, without duplicates. */
  readonly forms: (readonly string[])[];
  readonly members: Resolved[];
}

/** Groups an article's names by entity: full names first, then short forms that fit exactly one of them. */
export function groupEntities(
  text: string,
  names: readonly Resolved[],
  lexicon: Lexicon,
): { readonly entities: readonly Entity[]; readonly mentions: readonly TitledMention[] } {
  const groups: NameGroup[] = [];
  const byKind: Readonly<Record<NameKind, NameGroup[]>> = { person: [], org: [], place: [] };
  // A form belongs to one group, except a surname alone, which depends on its place in the text.
  const byForm = new Map<string, NameGroup>();
  const byFullness = names.toSorted((a, b) => b.words.length - a.words.length || a.start - b.start);
  for (const name of byFullness) {
    const key = entityId(name.kind, name.words.join(" "));
    const isPersonsWord = name.kind === "person" && name.words.length === 1;
    let group = (isPersonsWord ? undefined : byForm.get(key)) ?? groupFor(name, byKind[name.kind]);
    if (group === undefined) {
      group = { kind: name.kind, words: name.words, forms: [], members: [] };
      groups.push(group);
      byKind[name.kind].push(group);
    }
    if (byForm.get(key) !== group) group.forms.push(name.words);
    byForm.set(key, group);
    group.members.push(name);
  }
  groups.sort((a, b) => firstStart(a) - firstStart(b));
  const entities = groups.map((group) => toEntity(text, group, lexicon));
  const mentions = groups.flatMap(({ kind, members }, index) =>
    members.map(({ start, end, titleStart }): TitledMention => ({
      start,
      end,
      kind,
      entity: entities[index]?.id ?? "",
      ...(titleStart === undefined ? {} : { titleStart }),
    })),
  );
  return { entities, mentions: mentions.sort((a, b) => a.start - b.start) };
}

const firstStart = ({ members }: NameGroup): number =>
  members.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);

/** The group of the same kind that the name is another form of. */
function groupFor(name: Resolved, groups: readonly NameGroup[]): NameGroup | undefined {
  if (name.kind === "person") return personGroup(name, groups);
  if (name.kind === "org") {
    return onlyOne(
      groups.filter(({ forms }) => forms.some((words) => isOrganisationForm(name.words, words))),
    );
  }
  return groups.find(({ words }) => isAbbreviated(name.words, words) || isAbbreviated(words, name.words));
}

const isEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

const onlyOne = (groups: readonly NameGroup[]): NameGroup | undefined =>
  groups.length === 1 ? groups[0] : undefined;

/** A full name joins its own group; a single word means the last matching person named in full before it. */
function personGroup(name: Resolved, people: readonly NameGroup[]): NameGroup | undefined {
  const { words, generation } = lineageOf(name.words);
  if (words.length > 1) {
    const same = people.filter((group) => isSamePerson(name.words, group.words));
    // "Samuel Voss" if there are a Jr and a Sr.
    const full = same.map((group) => lineageOf(group.words).words.join(" "));
    return new Set(full).size === 1 ? lastNamed(same, name.start) : onlyOne(same);
  }
  const [word = ""] = words;
  const likes = people.filter(
    (group) => generation === undefined || lineageOf(group.words).generation === generation,
  );
  const bySurname = likes.filter((group) => group.words.length > 1 && surnameOf(group.words) === word);
  if (bySurname.length > 0) return lastNamed(bySurname, name.start);
  const byFirst = likes.filter((group) => group.words.length > 1 && group.words[0] === word);
  if (byFirst.length > 0) return lastNamed(byFirst, name.start);
  const byMiddle = likes.filter((group) => group.words.length > 2 && group.words.includes(word));
  return onlyOne(byMiddle) ?? likes.find((group) => group.words.length === 1 && group.words[0] === word);
}

function lastNamed(people: readonly NameGroup[], start: number): NameGroup | undefined {
  if (people.length === 1) return people[0];
  const lastBefore = ({ members }: NameGroup): number =>
    members.reduce(
      (last, member) =>
        member.words.length > 1 && member.start < start ? Math.max(last, member.start) : last,
      -1,
    );
  return people.toSorted((a, b) => lastBefore(b) - lastBefore(a))[0];
}

function isOrganisationForm(words: readonly string[], full: readonly string[]): boolean {
  if (isEqual(words, full) || isShortFormOf(words, full) || isAbbreviated(words, full)) return true;
  // "Conservative Party" and "British Conservative Party".
  return full.length > 2 && demonyms.has(full[0] ?? "") && isEqual(words, full.slice(1));
}

/** "IPAC" for "Inter-Parliamentary Alliance on China", "U.S." for "United States". */
function isAbbreviated(words: readonly string[], full: readonly string[]): boolean {
  const [word] = words;
  return words.length === 1 && word !== undefined && word.length > 1 && isAcronymOf(word, full);
}

function toEntity(text: string, group: NameGroup, lexicon: Lexicon): Entity {
  const forms = new Set<string>();
  for (const member of group.members.toSorted((a, b) => a.start - b.start)) {
    const { start, end, titleStart = start, bynameEnd = end } = member;
    for (const form of [bareName(text, member), text.slice(start, end), text.slice(titleStart, end)])
      forms.add(oneLine(form));
    if (bynameEnd > end) forms.add(oneLine(text.slice(start, bynameEnd)));
  }
  const bare = [...new Set(group.members.map((member) => oneLine(bareName(text, member))))];
  const name = fullest(bare);
  return {
    id: entityId(group.kind, name),
    name,
    kind: group.kind,
    aliases: [...forms].filter((form) => form !== name),
    lexicon: lexiconForms(lexicon, group.kind, [name, ...bare]).filter((form) => !forms.has(form)),
  };
}

const oneLine = (form: string): string => form.replace(/\s+/gu, " ");

/** "Omar Haddad" of "Omar “Tiny” Haddad". */
function bareName(text: string, { start, end, inserted }: Resolved): string {
  return inserted === undefined
    ? text.slice(start, end)
    : `${text.slice(start, inserted.start)} ${text.slice(inserted.end, end)}`;
}

/** The form with the most words, then letters; prefers one that is not all capitals. */
function fullest(forms: readonly string[]): string {
  const rank = (form: string): number =>
    form.split(" ").length * 1000 + form.length - (form === form.toUpperCase() ? 500 : 0);
  return forms.reduce((best, form) => (rank(form) > rank(best) ? form : best));
}

/** "person:iain-duncan-smith": equal for equal names, ignoring case and accents. */
export function entityId(kind: NameKind, name: string): string {
  return `${kind}:${foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}`;
}
