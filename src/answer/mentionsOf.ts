import { contains } from "../text/span.ts";
import type { Excerpt } from "./answer.ts";
import { distinctExcerpts } from "./distinctExcerpts.ts";
import { makeExcerpt } from "./makeExcerpt.ts";
import type { NamedEntity } from "./names/nameDirectory.ts";
import type { Snapshot } from "./snapshot.ts";

/** The sentences that name an entity, in order of place, at most `limit`. */
export function mentionsOf(snapshot: Snapshot, { ids, articles }: NamedEntity, limit: number): Excerpt[] {
  const entities = new Set(ids);
  const excerpts = articles.flatMap((place) => {
    const article = snapshot.articles[place];
    const mentions = snapshot.extractions[place]?.mentions.filter(({ entity }) => entities.has(entity)) ?? [];
    return (article?.sentences ?? []).flatMap((sentence) => {
      const inside = mentions.filter((mention) => contains(sentence, mention));
      const role = article?.blocks[sentence.block]?.role;
      return inside.length === 0 || role === "boilerplate"
        ? []
        : [makeExcerpt(snapshot, place, sentence, inside)];
    });
  });
  return distinctExcerpts(excerpts).slice(0, limit);
}
