import { contains } from "../../text/span.ts";
import type { Excerpt } from "./answer.ts";
import { distinctExcerpts } from "./distinctExcerpts.ts";
import { makeExcerpt } from "./makeExcerpt.ts";
import { articlesNaming } from "../names/articlesNaming.ts";
import type { NamedEntity } from "../names/namedEntity.ts";
import type { Snapshot } from "../snapshot.ts";

/** The sentences that name an entity, in order, at most `limit`; stops reading articles once it has enough. */
export function mentionsOf(snapshot: Snapshot, entity: NamedEntity, limit: number): Excerpt[] {
  const entities = new Set(entity.ids);
  let kept: Excerpt[] = [];
  for (const place of articlesNaming(snapshot.directory, entity)) {
    if (kept.length >= limit) break;
    kept = distinctExcerpts([...kept, ...mentionsIn(snapshot, place, entities)]);
  }
  return kept.slice(0, limit);
}

function mentionsIn(snapshot: Snapshot, place: number, entities: ReadonlySet<string>): Excerpt[] {
  const article = snapshot.articles[place];
  const mentions = snapshot.extractions[place]?.mentions.filter(({ entity }) => entities.has(entity)) ?? [];
  return (article?.sentences ?? []).flatMap((sentence) => {
    const inside = mentions.filter((mention) => contains(sentence, mention));
    const role = article?.blocks[sentence.block]?.role;
    return inside.length === 0 || role === "boilerplate"
      ? []
      : [makeExcerpt(snapshot, { article: place, span: sentence }, inside)];
  });
}
