import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
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
import type { SoFar } from "../corpus/limits.ts";
import { type ArchiveWords, type FollowedCounts, readCounts, wordsOf } from "./archiveWords.ts";
import { articlesOfName } from "./articlesOfName.ts";
import { askedWords } from "./askedWords.ts";
import { proposeArticles } from "./proposeArticles.ts";
import { readFirstFill } from "./fillState.ts";
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
  readonly emptySnapshot: Snapshot;
}

/** A coverage over an archive; `refresh` takes up the archive's changes. */
export interface ArchiveCoverage extends Coverage {
  /** Takes up what has changed; concurrent calls share one refresh. Resolves to whether moderators changed anything. */
  refresh(): Promise<boolean>;
  /** Whether every file has been read at least once. */
  isFilled(): boolean;
  /** The article with this id, and those with these contents. */
  openArticle(id: string, contents?: ReadonlySet<string>): Promise<Snapshot>;
  /** The latest articles that name the entity with this id, and how many name it in all. */
  openName(id: string): Promise<{ readonly snapshot: Snapshot; readonly named: number }>;
  /** The articles with these numbers, and what weighs their words. */
  openArticles(numbers: readonly number[]): Promise<Snapshot>;
  /** A snapshot without articles that has the words of the whole archive and moderators' changes. */
  emptySnapshot(): Snapshot;
  /** Moderators' changes so far. */
  editorial(): Editorial;
  follow(editorial: Editorial): void;
}

/** Most retracted articles in each snapshot; `/source` finds them by headline. */
const MOST_RETRACTED = 100;

/** Most articles that a page of somebody is made from. */
const MOST_NAMING = 60;

/** Refuses questions that would list the whole archive. */
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

/** Opens the coverage of an archive; filling it is up to others. */
export async function archiveCoverage({
  db,
  extraction,
  readEditorial,
}: ArchiveOptions): Promise<ArchiveCoverage> {
  const readArticles = articleReader();
  let counts: FollowedCounts | undefined;
  let editorial: Editorial = await readEditorial();
  let soFar: SoFar | undefined;
  let followed: Followed | undefined;

  const follow = async (): Promise<boolean> => {
    const latest = await readEditorial();
    const isEdited = !isDeepStrictEqual(latest, editorial);
    if (isEdited) editorial = latest;
    soFar = await readFirstFill(db);
    const read = await readCounts(db, counts);
    if (read.version === followed?.words.version) return isEdited;
    counts = read;
    const words = await inSlices(wordsOf(read));
    const emptySnapshot = await inSlices(openPart([], { words, editorial, extraction }));
    await inSlices(warmUp(emptySnapshot));
    followed = { words, emptySnapshot };
    return isEdited;
  };
  await follow();
  let refreshing: Promise<boolean> | undefined;
  const current = (): Followed => {
    if (followed === undefined) throw new Error("the archive is not open");
    return followed;
  };
  const openNumbers = async (numbers: readonly number[]): Promise<Snapshot> => {
    const { words } = current();
    const found = await readArticles(db, [...new Set(numbers)]);
    const part = await inSlices(openPart(found, { words, editorial, extraction }));
    return soFar === undefined ? part : { ...part, soFar };
  };
  const retracted = (): string[] =>
    Object.keys(editorial)
      .filter((file) => editorial[file]?.status === "retracted")
      .slice(0, MOST_RETRACTED);
  const open: Coverage["open"] = async (command, question) => {
    refuseWhole(command, question);
    const asked = askedWords(command, question, current().emptySnapshot);
    const [numbers, others] = await Promise.all([
      proposeArticles(db, asked, command === "quote"),
      numbersOfFiles(db, retracted()),
    ]);
    return openNumbers([...numbers, ...others]);
  };
  return {
    articles: () => current().words.articles,
    isFilled: () => soFar === undefined,
    openArticle: async (id, contents = new Set()) => {
      const { rows } = await sql<{ number: number }>`select number from archive_articles
        where id = ${id} or content = any(${[...contents]}::text[])`.execute(db);
      return openNumbers(rows.map(({ number }) => number));
    },
    async openName(id) {
      const named = ({ directory }: Snapshot) => directory.entities.find(({ ids }) => ids.includes(id));
      const [first] = (await articlesOfName(db, [id], 1)).latest;
      const text = first === undefined ? undefined : named(await openNumbers([first]))?.name;
      if (text === undefined) return { snapshot: current().emptySnapshot, named: 0 };
      // Articles with another form of the name have other ids: "Wodna Lisna" and "Wodna Lisna SA".
      const ids = named(await open("who", { text }))?.ids ?? [id];
      const found = await articlesOfName(db, ids, MOST_NAMING);
      return { snapshot: await openNumbers(found.latest), named: found.named };
    },
    openArticles: openNumbers,
    emptySnapshot: () => ({ ...current().emptySnapshot, editorial }),
    editorial: () => editorial,
    follow: (latest) => void (editorial = latest),
    open,
    openTyped: (what, typed) =>
      typed.trim() === ""
        ? Promise.resolve(current().emptySnapshot)
        : open(what === "names" ? "who" : "source", { text: typed }),
    openFiles: async (files) => openNumbers(await numbersOfFiles(db, files)),
    refresh() {
      refreshing ??= follow().finally(() => (refreshing = undefined));
      return refreshing;
    },
    close: () => Promise.resolve(),
  };
}

async function numbersOfFiles(db: Connection, files: readonly string[]): Promise<readonly number[]> {
  if (files.length === 0) return [];
  const { rows } = await sql<{ number: number }>`
    select number from archive_articles where file = any(${files}::text[])`.execute(db);
  return rows.map(({ number }) => number);
}
