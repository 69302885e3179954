import type { Quotation } from "../../extract/extraction.ts";
import { remembering } from "../../text/remembering.ts";
import { stem } from "../../text/stems.ts";
import { havingAll } from "../names/describedBy.ts";
import { headOfDescription } from "../names/headOfDescription.ts";
import type { NamedEntity } from "../names/nameDirectory.ts";
import { nameForms } from "../names/nameWords.ts";
import { placesOf } from "../names/placeTable.ts";
import { type Resolution, resolveName } from "../names/resolveName.ts";
import type { Snapshot } from "../snapshot.ts";
import { contentForms } from "./contentForms.ts";
import { describedVoices } from "./describedVoices.ts";

/** Whose words something is: what quotations and reported speech have in common. */
export type Voice = Pick<Quotation, "speaker" | "entity" | "start">;
/** Whether something in an article, by its index, is said by somebody. */
export type IsSpeaker = (voice: Voice, article: number) => boolean;

/** Whose words are asked for: somebody of a name, those whom the articles call so, one of several, or nobody known. */
export type SpeakersMeant =
  | { readonly kind: "named"; readonly isSpeaker: IsSpeaker; readonly entity: NamedEntity }
  | { readonly kind: "called"; readonly isSpeaker: IsSpeaker }
  | Exclude<Resolution, { kind: "one" }>;

/** Most people whom one description may offer. */
const CHOICES = 10;
/** More words than this name no speaker. */
const WORDS_OF_A_SPEAKER = 12;
/** Speakers whose words are remembered: about those of 5,000 articles. */
const SPEAKERS_REMEMBERED = 20_000;

/** Who is meant by the words for a speaker: a name, what the articles call them ("one senior MP"), or what they are there. */
export function speakersMeant(typed: string, snapshot: Snapshot): SpeakersMeant {
  const resolved = resolveSpeaker(typed, snapshot);
  if (resolved.kind === "one") {
    const heard = namesakesOf(resolved.entity, typed, snapshot).filter((one) =>
      isHeard(isEntity(one), snapshot),
    );
    const [only = resolved.entity] = heard;
    return heard.length > 1
      ? { kind: "choices", entities: heard }
      : { kind: "named", isSpeaker: isEntity(only), entity: only };
  }
  if (resolved.kind === "choices") return resolved;
  for (const isSpeaker of [calledSo(typed, snapshot), describedVoices(typed, snapshot)]) {
    if (isSpeaker !== undefined && isHeard(isSpeaker, snapshot)) return { kind: "called", isSpeaker };
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

/** Whether something is said by an entity. */
export function isEntity({ ids }: NamedEntity): IsSpeaker {
  const own = new Set(ids);
  return ({ entity }) => entity !== undefined && own.has(entity);
}

/** What may stand for a speaker whom the article does not name there. */
const PRONOUN = /^(?:he|she|they|i)$/iu;

/** Whether an entity is named in the same paragraph or the one before words whose speaker the article does not say. */
export function isPerhaps({ ids, forms }: NamedEntity, { articles, extractions }: Snapshot): IsSpeaker {
  const own = new Set(ids);
  return ({ speaker, entity, start }, article) => {
    if (entity !== undefined) return false;
    if (speaker !== undefined && !PRONOUN.test(speaker) && !forms.includes(speaker)) return false;
    const blocks = articles[article]?.blocks ?? [];
    const place = blocks.findIndex((block) => block.start <= start && start < block.end);
    const from = blocks[place - 1]?.start ?? blocks[place]?.start ?? start;
    return (extractions[article]?.mentions ?? []).some(
      (mention) => own.has(mention.entity) && mention.start >= from && mention.start < start,
    );
  };
}

function isHeard(isSpeaker: IsSpeaker, { extractions }: Snapshot): boolean {
  return extractions.some(({ quotations, reported }, article) =>
    [...quotations, ...reported].some((voice) => isSpeaker(voice, article)),
  );
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

/** Words that say that somebody has no name; articles say it otherwise. */
const nameless = /\b(?:anonymous|unnamed|unidentified|nameless|mystery|that|some|certain)\b/giu;

/**
 * Those who are called so in an article, and who are called less there later: "senior MP" for "One senior MP", "the engineer"
 * after "a former engineer at the dam". Absent where the words hold too little.
 */
function calledSo(typed: string, { extractions }: Snapshot): IsSpeaker | undefined {
  const isCalled = hasWordsOf(typed);
  if (isCalled === undefined) return undefined;
  const full = extractions.map(({ quotations, reported }) =>
    [...quotations, ...reported].flatMap(({ speaker, entity }) =>
      speaker !== undefined && entity === undefined && isCalled(speaker) ? [stemsOfSpeaker(speaker)] : [],
    ),
  );
  return ({ speaker, entity }, article) => {
    if (speaker === undefined) return false;
    if (isCalled(speaker)) return true;
    const words = [...stemsOfSpeaker(speaker)];
    return (
      entity === undefined &&
      words.length > 0 &&
      (full[article] ?? []).some((longer) => words.every((word) => longer.has(word)))
    );
  };
}

/** Whether a speaker, as the text has them, has all words of what was typed. */
function hasWordsOf(typed: string): ((speaker: string) => boolean) | undefined {
  const bare = typed.replace(nameless, " ").replace(/\bex[- ](?=\p{L})/giu, "former ");
  const wanted = [...new Set(contentForms(bare).map(stem))];
  if (wanted.length === 0 || wanted.length > WORDS_OF_A_SPEAKER) return undefined;
  return (speaker) => {
    const words = stemsOfSpeaker(speaker);
    return wanted.every((word) => words.has(word));
  };
}

const stemsOfSpeaker = remembering(
  (speaker): ReadonlySet<string> => new Set(contentForms(speaker).map(stem)),
  SPEAKERS_REMEMBERED,
);
