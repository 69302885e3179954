import type { Quotation } from "../../extract/extraction.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import type { Snapshot } from "../snapshot.ts";

/** Whose words something is: what quotations and reported speech have in common. */
export type QuotedVoice = Pick<Quotation, "speaker" | "entity" | "start">;

/** Somebody whose words can be looked for. */
export interface KnownSpeaker {
  /** Whether something in an article, by its index, is theirs. */
  readonly isSpeaker: (voice: QuotedVoice, article: number) => boolean;
  /** The articles that may have words of theirs, by index, ascending. */
  readonly articles: readonly number[];
}

const ascending = ({ articles }: NamedEntity): number[] => articles.toSorted((a, b) => a - b);

/** An entity, as the speaker whom the articles name. */
export function speakerOf(entity: NamedEntity): KnownSpeaker {
  const own = new Set(entity.ids);
  return {
    isSpeaker: (voice) => voice.entity !== undefined && own.has(voice.entity),
    articles: ascending(entity),
  };
}

/** What may stand for a speaker whom the article does not name there. */
const PRONOUN = /^(?:he|she|they|i)$/iu;

/** An entity as the speaker of words whose speaker the article does not say: it is named in the same paragraph or the one before. */
export function perhapsSpeaker(named: NamedEntity, { articles, extractions }: Snapshot): KnownSpeaker {
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
  return { isSpeaker, articles: ascending(named) };
}

/** Whether anything is said by a speaker. */
export function isHeard({ isSpeaker, articles }: KnownSpeaker, { extractions }: Snapshot): boolean {
  const has = (voices: readonly QuotedVoice[] | undefined, article: number): boolean =>
    voices?.some((voice) => isSpeaker(voice, article)) ?? false;
  return articles.some(
    (article) =>
      has(extractions[article]?.quotations, article) || has(extractions[article]?.reported, article),
  );
}
