import type { Article } from "../../corpus/article.ts";
import type { Description, Entity, Mention } from "../extraction.ts";
import type { NameCandidate } from "./nameCandidate.ts";
import { findCandidates, readSentences } from "./findCandidates.ts";
import { findDescriptions } from "./findDescriptions.ts";
import { groupEntities } from "./groupEntities.ts";
import type { Lexicon } from "./lexicon.ts";
import { resolveKinds } from "./resolveKinds.ts";
import { asClub, isSportsReport } from "./sports.ts";
import { surnamesAlone, vouchedFor } from "./surnamesAlone.ts";
import { findTitleNames, knownNames } from "./titleNames.ts";

/** The names of an article. */
export interface Names {
  /** In order of first appearance. */
  readonly entities: readonly Entity[];
  /** In order, disjoint. */
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
}

/** Finds the people, organisations and places in an article, their names, and how the text describes them. */
export function extractNames(article: Article, lexicon: Lexicon): Names {
  const read = readSentences(article);
  const inContext = isSportsReport(read) ? asClub : (candidate: NameCandidate): NameCandidate => candidate;
  const inProse = read.filter(({ lettering }) => lettering === "prose");
  const inTitles = read.filter(({ lettering }) => lettering !== "prose");
  const candidates = inProse.flatMap((sentence) => findCandidates(article, sentence)).map(inContext);
  // Names that the lists find in a headline support surnames in the text; then names from the text are looked for in
  // headlines.
  const listed = inTitles
    .flatMap((sentence) => findTitleNames(article.text, sentence, new Map()))
    .map(inContext);
  const resolved = resolveKinds(candidates, listed);
  const named = [...resolved, ...vouchedFor(inProse, candidates, resolved)];
  const prose = [...named, ...surnamesAlone(article.text, inProse, named)];
  const known = knownNames(prose);
  const titles = resolveKinds(
    inTitles.flatMap((sentence) => findTitleNames(article.text, sentence, known)).map(inContext),
    [],
  );
  const { entities, mentions } = groupEntities(article.text, [...prose, ...titles], lexicon);
  const descriptions = findDescriptions(article, read, mentions);
  return {
    entities,
    mentions: mentions.map(({ start, end, kind, entity }) => ({ start, end, kind, entity })),
    descriptions,
  };
}
