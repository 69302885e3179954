import { stem } from "../../text/stems.ts";
import { havingAll } from "../names/findByDescription.ts";
import { headOfDescription } from "../names/headOfDescription.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import { nameForms } from "../names/nameWords.ts";
import { placesOf } from "../names/placeTable.ts";
import { type Resolution, resolveName } from "../names/resolveName.ts";
import type { Snapshot } from "../snapshot.ts";
import { calledSo } from "./calledSo.ts";
import { contentForms } from "./contentForms.ts";
import { describedVoices } from "./describedVoices.ts";
import { isHeard, type KnownSpeaker, speakerOf } from "./knownSpeaker.ts";

/** Whose words are asked for: somebody of a name, those whom the articles call so, one of several, or nobody known. */
export type SpeakersMeant =
  | { readonly kind: "named"; readonly entity: NamedEntity }
  | { readonly kind: "called"; readonly speaker: KnownSpeaker }
  | Exclude<Resolution, { kind: "one" }>;

/** Most people whom one description may offer. */
const CHOICES = 10;
/** Who is meant by the words for a speaker: a name, what the articles call them ("one senior MP"), or what they are there. */
export function speakersMeant(typed: string, snapshot: Snapshot): SpeakersMeant {
  const resolved = resolveSpeaker(typed, snapshot);
  if (resolved.kind === "one") {
    const heard = namesakesOf(resolved.entity, typed, snapshot).filter((one) =>
      isHeard(speakerOf(one), snapshot),
    );
    const [only = resolved.entity] = heard;
    return heard.length > 1 ? { kind: "choices", entities: heard } : { kind: "named", entity: only };
  }
  if (resolved.kind === "choices") return resolved;
  for (const way of [calledSo, describedVoices]) {
    const speaker = way(typed, snapshot);
    if (speaker !== undefined && isHeard(speaker, snapshot)) return { kind: "called", speaker };
  }
  return resolved;
}

/** The people who share a name that is typed alone: whoever of them is quoted may be meant. */
function namesakesOf(entity: NamedEntity, typed: string, { directory }: Snapshot): readonly NamedEntity[] {
  const [word, ...others] = nameForms(typed);
  if (word === undefined || others.length > 0 || entity.kind !== "person") return [entity];
  return [...placesOf(directory.byWord, word)]
    .flatMap((place) => directory.entities[place] ?? [])
    .filter(({ kind, name }) => kind === "person" && nameForms(name).includes(word));
}

/** "the treasurer": one word is too little to be anybody, but not to be the one person who is described by it. */
function resolveSpeaker(typed: string, { directory }: Snapshot): Resolution {
  const resolved = resolveName(directory, typed);
  // By their very forms: "the MPs" are not the one MP who has a name.
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
