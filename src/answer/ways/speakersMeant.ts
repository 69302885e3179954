import { memoise } from "../../text/memoise.ts";
import { stem } from "../../text/stems.ts";
import { havingAll } from "../names/findByDescription.ts";
import { headOfDescription } from "../../extract/names/headOfDescription.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import { nameForms } from "../names/nameWords.ts";
import { placesOf } from "../names/placeTable.ts";
import { type Resolution, resolveName } from "../names/resolveName.ts";
import type { Snapshot } from "../snapshot.ts";
import { snapshotTables } from "../snapshotTables.ts";
import { speakersByDescription } from "./speakersByDescription.ts";
import { isNounForPeople } from "../question/nounForPeople.ts";
import { plainWordsIn } from "../question/slang.ts";
import { contentForms } from "../../text/contentForms.ts";
import { describedVoices } from "./describedVoices.ts";
import { isHeard, type KnownSpeaker, speakerOf } from "./knownSpeaker.ts";

/**
 * Whose words are meant: a named person's, those of speakers that articles call so, one of several people's, or
 * nobody's known.
 */
export type SpeakersMeant =
  | { readonly kind: "named"; readonly entity: NamedEntity }
  | { readonly kind: "called"; readonly speaker: KnownSpeaker }
  | Exclude<Resolution, { kind: "one" }>;

/** Most people offered for one description. */
const CHOICES = 10;

/** Cached texts per snapshot, because a question is split in several ways and looks up each text more than once. */
const REMEMBERED = 100;
const meantIn = snapshotTables.table((snapshot) =>
  memoise((typed): SpeakersMeant => findSpeakers(typed, snapshot), REMEMBERED),
);

/**
 * Finds who is meant by the words for a speaker: a name, what the articles call them ("one senior MP"), or a
 * description.
 */
export const speakersMeant = (typed: string, snapshot: Snapshot): SpeakersMeant => meantIn(snapshot)(typed);

function findSpeakers(typed: string, snapshot: Snapshot): SpeakersMeant {
  const resolved = resolveSpeaker(typed, snapshot);
  if (resolved.kind === "one" && !isRepairedNoun(resolved, typed)) {
    const heard = namesakesOf(resolved.entity, typed, snapshot).filter((one) =>
      isHeard(speakerOf(one, snapshot), snapshot),
    );
    const [only = resolved.entity] = heard;
    return heard.length > 1 ? { kind: "choices", entities: heard } : { kind: "named", entity: only };
  }
  if (resolved.kind === "choices" && !resolved.entities.every((one) => isOnlyAlike(one, typed)))
    return resolved;
  for (const way of [speakersByDescription, describedVoices]) {
    const speaker = way(typed, snapshot);
    if (speaker !== undefined && isHeard(speaker, snapshot)) return { kind: "called", speaker };
  }
  return resolved.kind === "one" || resolved.kind === "choices" ? { kind: "none" } : resolved;
}

/** "her mum" is not Mumbai: a noun for people is no misspelt or shortened name. */
const isRepairedNoun = ({ match }: Extract<Resolution, { kind: "one" }>, typed: string): boolean =>
  match === "misspelt" && isOfNouns(typed);

const isOfNouns = (typed: string): boolean =>
  contentForms(typed).every((form) => isNounForPeople(form) || plainWordsIn(form).length > 0);

/** "the mum" is neither Mumolo nor Mumbai: nouns for people that are no part of a name or of what somebody is called. */
const isOnlyAlike = ({ forms, lexicon, descriptions }: NamedEntity, typed: string): boolean => {
  const own = new Set([...forms, ...lexicon, ...descriptions].flatMap(contentForms));
  return isOfNouns(typed) && contentForms(typed).every((form) => !own.has(form));
};

/** The people who share a name that was typed alone; any of them who is quoted may be meant. */
function namesakesOf(entity: NamedEntity, typed: string, { directory }: Snapshot): readonly NamedEntity[] {
  const [word, ...others] = nameForms(typed);
  if (word === undefined || others.length > 0 || entity.kind !== "person") return [entity];
  return [...placesOf(directory.byWord, word)]
    .flatMap((place) => directory.entities[place] ?? [])
    .filter(({ kind, name }) => kind === "person" && nameForms(name).includes(word));
}

/** "the treasurer": one word is too little for a name, but enough if it describes exactly one person. */
function resolveSpeaker(typed: string, { directory }: Snapshot): Resolution {
  const resolved = resolveName(directory, typed);
  // The exact form: "the MPs" does not mean the one MP with a name.
  const wanted = contentForms(typed);
  if (resolved.kind !== "none" || wanted.length === 0) return resolved;
  const isDescribed = (description: string): boolean => {
    const head = new Set(contentForms(headOfDescription(description)));
    return wanted.every((form) => head.has(form));
  };
  const described = havingAll(
    directory,
    wanted.map(stem),
    ({ kind, descriptions }) => kind === "person" && descriptions.some(isDescribed),
    CHOICES,
  );
  const [entity] = described;
  if (entity === undefined) return resolved;
  return described.length === 1
    ? { kind: "one", entity, match: "description" }
    : { kind: "choices", entities: described };
}
