import type { Coverage } from "../answer/coverage.ts";
import type { Question } from "../answer/question/question.ts";
import type { AnswerCommand } from "../answer/reply/answer.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import { warmUp } from "../answer/warmUp.ts";
import type { Editorial } from "../corpus/editorial.ts";
import { UserError } from "../errors.ts";
import type { ExtractionSettings } from "../extract/extract.ts";
import type { Connection } from "../store/schema.ts";
import { inSlices } from "../text/inSlices.ts";
import { type ArchiveWords, type FollowedCounts, readCounts, wordsOf } from "./archiveWords.ts";
import { askedWords } from "./askedWords.ts";
import { proposeArticles } from "./proposeArticles.ts";
import { openPart } from "./openPart.ts";
import { articleReader } from "./readArticles.ts";

/** What a coverage over an archive needs. */
export interface ArchiveOptions {
  readonly db: Connection;
  readonly extraction: ExtractionSettings;
  /** Reads moderators' current changes. */
  readonly readEditorial: () => Promise<Editorial>;
}

/** The words of the archive at one version, and a snapshot with them but without articles. */
interface Followed {
  readonly words: ArchiveWords;
  readonly hull: Snapshot;
}

/** A coverage over an archive, which takes up the archive's changes when it is told to. */
export interface ArchiveCoverage extends Coverage {
  /** Takes up what has changed; concurrent calls share one. */
  refresh(): Promise<void>;
  /** The version that it answers from. */
  version(): number;
}

/** Refuses what would list the whole archive. */
function refuseWhole(command: AnswerCommand, { text, about = "" }: Question): void {
  if (text.trim() !== "" || about.trim() !== "") return;
  if (command === "source")
    throw new UserError(
      "An archive has too many articles to list them all. Name an outlet, an author, a headline or some words: /source The Ledger.",
    );
  if (command === "when")
    throw new UserError(
      "An archive has too many dates to list them all. Name a topic, with a period if you like: /when topic: the bridge.",
    );
}

/** Opens the coverage of an archive that is filled elsewhere. */
export async function archiveCoverage({
  db,
  extraction,
  readEditorial,
}: ArchiveOptions): Promise<ArchiveCoverage> {
  const readArticles = articleReader();
  let counts: FollowedCounts | undefined;
  let editorial: Editorial = {};

  const follow = async (): Promise<Followed> => {
    editorial = await readEditorial();
    const read = await readCounts(db, counts);
    if (followed !== undefined && read.version === followed.words.version) return followed;
    counts = read;
    const words = await inSlices(wordsOf(read));
    const hull = await inSlices(openPart([], { words, editorial, extraction }));
    await inSlices(warmUp(hull));
    return { words, hull };
  };
  let followed: Followed | undefined;
  followed = await follow();
  let refreshing: Promise<void> | undefined;
  const current = (): Followed => {
    if (followed === undefined) throw new Error("the archive is not open");
    return followed;
  };
  return {
    articles: () => current().words.articles,
    version: () => current().words.version,
    async open(command, question) {
      refuseWhole(command, question);
      const { words, hull } = current();
      const asked = askedWords(command, question, hull);
      const numbers = await proposeArticles(db, asked, command === "quote");
      const found = await readArticles(db, numbers);
      return inSlices(openPart(found, { words, editorial, extraction }));
    },
    refresh() {
      refreshing ??= follow()
        .then((next) => void (followed = next))
        .finally(() => (refreshing = undefined));
      return refreshing;
    },
    close: () => Promise.resolve(),
  };
}
