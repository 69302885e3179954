import { contains } from "../../text/span.ts";
import { articlesNaming } from "../names/articlesNaming.ts";
import { resolveName } from "../names/resolveName.ts";
import type { Snapshot } from "../snapshot.ts";
import type { FoundArticle } from "./findArticles.ts";

/** Number of articles to read; some may be of another outlet or author than wanted. */
const READ = 50;

/**
 * The articles on somebody or something they call otherwise, by initials or a nickname: "IDS" for Iain Duncan Smith. Each with
 * the first sentence that names them.
 */
export function byOtherName(snapshot: Snapshot, typed: string): FoundArticle[] {
  const resolved = resolveName(snapshot.directory, typed);
  if (resolved.kind !== "one") return [];
  const ids = new Set(resolved.entity.ids);
  const places = articlesNaming(snapshot.directory, resolved.entity).slice(0, READ);
  return places.flatMap((article): FoundArticle[] => {
    const { sentences = [], blocks = [] } = snapshot.articles[article] ?? {};
    const mentions = (snapshot.extractions[article]?.mentions ?? []).filter(({ entity }) => ids.has(entity));
    const span = sentences.find(
      (sentence) =>
        blocks[sentence.block]?.role === "body" && mentions.some((mention) => contains(sentence, mention)),
    );
    if (span === undefined) return [];
    return [{ article, because: { span, highlights: mentions.filter((one) => contains(span, one)) } }];
  });
}
