import type { Quotation } from "../../extract/extraction.ts";
import { articlesNaming } from "../names/articlesNaming.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import type { Snapshot } from "../snapshot.ts";

/** Who said something: what quotations and reported speech have in common. */
type QuotedVoice = Pick<Quotation, "speaker" | "entity" | "start">;

/** Somebody whose words can be searched for. */
export interface KnownSpeaker {
  /** Whether something in an article, given by its index, is theirs. */
  readonly isSpeaker: (voice: QuotedVoice, article: number) => boolean;
  /** Indices of the articles that may have their words, ascending. */
  readonly articles: readonly number[];
}

const articlesOf = (entity: NamedEntity, { directory }: Pick<Snapshot, "directory">): number[] =>
  articlesNaming(directory, entity).toSorted((a, b) => a - b);

/** An entity as a speaker that the articles name. */
export function speakerOf(entity: NamedEntity, snapshot: Snapshot): KnownSpeaker {
  const own = new Set(entity.ids);
  return {
    isSpeaker: (voice) => voice.entity !== undefined && own.has(voice.entity),
    articles: articlesOf(entity, snapshot),
  };
}

/** Pronouns that may stand for a speaker the article does not name there. */
const PRONOUN = /^(?:he|she|they|i)$/iu;

/** An entity as the possible speaker of unattributed words: it is named in the same paragraph or the one before. */
export function perhapsSpeaker(named: NamedEntity, snapshot: Snapshot): KnownSpeaker {
  const { articles, extractions } = snapshot;
  const own = new Set(named.ids);
  const isSpeaker: KnownSpeaker["isSpeaker"] = ({ speaker, entity, start }, article) => {
    if (entity !== undefined) return false;
    if (speaker !== undefined && !PRONOUN.test(speaker) && !named.forms.includes(speaker)) return false;
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
