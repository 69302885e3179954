import type { Quotation } from "../../extract/extraction.ts";
import { headOfDescription } from "../../extract/names/headOfDescription.ts";
import { articlesNaming } from "../names/articlesNaming.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import type { Snapshot } from "../snapshot.ts";

/** Who said something: what quotations and reported speech have in common. */
export type QuotedVoice = Pick<Quotation, "speaker" | "entity" | "start">;

/** Somebody whose words can be searched for. */
export interface KnownSpeaker {
  /** Whether something in an article, given by its index, is theirs. */
  readonly isSpeaker: (voice: QuotedVoice, article: number) => boolean;
  /** Indices of the articles that may have their words, ascending. */
  readonly articles: readonly number[];
}

const articlesOf = (entity: NamedEntity, { directory }: Pick<Snapshot, "directory">): number[] =>
  articlesNaming(directory, entity).toSorted((a, b) => a - b);

/** An entity as a speaker that the articles name, or call by a noun that they use of nobody else: "the paramedic said". */
export function speakerOf(entity: NamedEntity, snapshot: Snapshot): KnownSpeaker {
  const own = new Set(entity.ids);
  return {
    isSpeaker: (voice, article) =>
      voice.entity === undefined
        ? isDescribedAs(own, voice.speaker, article, snapshot)
        : own.has(voice.entity),
    articles: articlesOf(entity, snapshot),
  };
}

/** "the paramedic", not "a paramedic", who is somebody else. */
const DEFINITE = /^the (?<noun>[\p{Ll}-]+(?: [\p{Ll}-]+)?)$/iu;

/** Whether a speaker is called by a description of an entity that is nobody else's in the article. */
function isDescribedAs(
  ids: ReadonlySet<string>,
  speaker: string | undefined,
  place: number,
  { articles, extractions }: Snapshot,
): boolean {
  const noun = DEFINITE.exec(speaker ?? "")?.groups?.["noun"];
  const text = articles[place]?.text;
  if (noun === undefined || text === undefined) return false;
  const described = (extractions[place]?.descriptions ?? []).filter(({ start, end }) => {
    const head = headOfDescription(text.slice(start, end)).toLowerCase();
    return ` ${head}`.endsWith(` ${noun.toLowerCase()}`);
  });
  return described.length > 0 && described.every(({ entity }) => ids.has(entity));
}

/** Words that may stand for a speaker the article does not name there: "he", "the founder of the firm". */
const STAND_IN = /^(?:he|she|they|i|the \p{Ll}.*)$/iu;

/** An entity as the possible speaker of unattributed words: it is named in the same paragraph or the one before. */
export function perhapsSpeaker(named: NamedEntity, snapshot: Snapshot): KnownSpeaker {
  const { articles, extractions } = snapshot;
  const own = new Set(named.ids);
  const isSpeaker: KnownSpeaker["isSpeaker"] = ({ speaker, entity, start }, article) => {
    if (entity !== undefined) return false;
    if (speaker !== undefined && !STAND_IN.test(speaker) && !named.forms.includes(speaker)) return false;
    const blocks = articles[article]?.blocks ?? [];
    const place = blocks.findIndex((block) => block.start <= start && start < block.end);
    const from = blocks[place - 1]?.start ?? blocks[place]?.start ?? start;
    return (extractions[article]?.mentions ?? []).some(
      (mention) => own.has(mention.entity) && mention.start >= from && mention.start < start,
    );
  };
  return { isSpeaker, articles: articlesOf(named, snapshot) };
}

/** Whether the speaker says anything. */
export function isHeard({ isSpeaker, articles }: KnownSpeaker, { extractions }: Snapshot): boolean {
  const has = (voices: readonly QuotedVoice[] | undefined, article: number): boolean =>
    voices?.some((voice) => isSpeaker(voice, article)) ?? false;
  return articles.some(
    (article) =>
      has(extractions[article]?.quotations, article) || has(extractions[article]?.reported, article),
  );
}
