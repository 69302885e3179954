import type { Article } from "../../corpus/article.ts";
import type { Description, Entity, Mention } from "../extraction.ts";
import { findCandidates, readSentences } from "./findCandidates.ts";
import { groupEntities } from "./groupEntities.ts";
import type { Lexicon } from "./lexicon.ts";
import { resolveKinds } from "./resolveKinds.ts";
import { findTitleNames, knownNames } from "./titleNames.ts";

/** The names of an article. */
export interface Names {
  /** In the order in which the article first names them. */
  readonly entities: readonly Entity[];
  /** In order of place, disjoint. */
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
}

/** Finds the people, organisations and places that an article names, what each is called, and what the text says they are. */
export function extractNames(article: Article, lexicon: Lexicon): Names {
  const read = readSentences(article);
  const prose = resolveKinds(
    read
      .filter(({ lettering }) => lettering === "prose")
      .flatMap((sentence) => findCandidates(article, sentence)),
  );
  const known = knownNames(prose);
  const titles = resolveKinds(
    read
      .filter(({ lettering }) => lettering !== "prose")
      .flatMap((sentence) => findTitleNames(article.text, sentence, known)),
  );
  const { entities, mentions } = groupEntities(article.text, [...prose, ...titles], lexicon);
  return { entities, mentions, descriptions: [] };
}
