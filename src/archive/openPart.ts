import { createHash } from "node:crypto";
import { nameDirectoryInSteps } from "../answer/names/nameDirectory.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { extract, type ExtractionSettings } from "../extract/extract.ts";
import { applyEditorial } from "../library/applyEditorial.ts";
import { buildPartIndex } from "../search/buildPartIndex.ts";
import { oncePer } from "../text/oncePer.ts";
import type { ArchiveWords } from "./archiveWords.ts";
import type { ArchivedArticle } from "./readArticles.ts";

/** What opening a part of the archive needs. */
export interface PartOptions {
  readonly words: ArchiveWords;
  /** Moderators' current changes; they take effect before a worker has seen them. */
  readonly editorial: Editorial;
  readonly extraction: ExtractionSettings;
}

/** Makes a snapshot of some articles that weighs words as the whole archive does, in steps. */
export function* openPart(
  found: readonly ArchivedArticle[],
  { words, editorial, extraction }: PartOptions,
): Generator<undefined, Snapshot> {
  const current: ArchivedArticle[] = [];
  for (const one of found) {
    current.push(asEdited(one, editorial, extraction));
    yield;
  }
  const isRetracted = ({ article }: ArchivedArticle): boolean =>
    editorial[article.file]?.status === "retracted";
  const live = current.filter((one) => !isRetracted(one));
  const articles = live.map(({ article }) => article);
  const extractions = live.map((one) => one.extraction);
  const index = yield* buildPartIndex(words.words, articles);
  yield;
  const directory =
    articles.length === 0 ? words.directory : yield* nameDirectoryInSteps(articles, extractions);
  return {
    version: versionOf(words.version, editorial),
    articles,
    extractions,
    index,
    directory,
    problems: [],
    editorial,
    retracted: current.filter(isRetracted).map(({ article }) => article),
    archived: words.articles,
  };
}

/** The article with moderators' latest details; if they changed, it is extracted again, because times depend on its date. */
function asEdited(one: ArchivedArticle, editorial: Editorial, settings: ExtractionSettings): ArchivedArticle {
  const set = editorial[one.article.file];
  const details = JSON.stringify(set?.details ?? {});
  const article = applyEditorial(one.article, set);
  return {
    article,
    extraction: details === one.details ? one.extraction : extract(article, settings),
    details,
  };
}

/** Differs whenever an answer could differ. */
function versionOf(version: number, editorial: Editorial): string {
  return sha256(`${version} ${markOfChanges(editorial)}`);
}

const markOfChanges = oncePer((editorial: Editorial) => sha256(JSON.stringify(editorial)));

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
