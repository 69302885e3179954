import { sql } from "kysely";
import type { NameDirectory } from "../answer/names/nameDirectory.ts";
import type { PlaceTable } from "../answer/names/placeTable.ts";
import type { CoverageWords } from "../search/buildPartIndex.ts";
import type { Vocabulary } from "../search/vocabulary.ts";
import type { Connection } from "../store/schema.ts";
import { stem } from "../text/stems.ts";
import { stopWords } from "../text/stopWords.ts";

/** The words of the whole archive at one version. A bot holds them in memory to repair and weigh the words of a question. */
export interface ArchiveWords {
  readonly version: number;
  readonly articles: number;
  readonly words: CoverageWords;
  /** A name directory without entities, but with the words of all names, to find the nearest ones to a typed word. */
  readonly directory: NameDirectory;
}

/** The counts of the archive, as last read. */
export interface FollowedCounts {
  readonly version: number;
  readonly sums: Sums;
  /** Form -> sentences that have it; stem -> articles and sentences. */
  readonly forms: Map<string, number>;
  readonly stems: Map<string, readonly [articles: number, units: number]>;
  readonly nameWords: Set<string>;
}

interface Sums {
  readonly version: number;
  readonly articles: number;
  readonly units: number;
  readonly unit_words: number;
  readonly article_words: number;
}

interface CountRow {
  readonly kind: "form" | "stem" | "word";
  readonly key: string;
  readonly articles: number;
  readonly units: number;
}

/** Reads all counts, or updates `before` with what has changed since; do not use `before` afterwards. */
export async function readCounts(db: Connection, before?: FollowedCounts): Promise<FollowedCounts> {
  const { sums, rows } = await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => ({
      sums: await sql<Sums>`select version, articles, units, unit_words, article_words from archive_state`
        .execute(transaction)
        .then((found) => found.rows[0]),
      rows: await sql<CountRow>`select kind, key, articles, units from archive_counts
        where version > ${before?.version ?? -1} order by number`
        .execute(transaction)
        .then((found) => found.rows),
    }));
  if (sums === undefined) throw new Error("the archive has no state");
  const forms = before?.forms ?? new Map<string, number>();
  const stems = before?.stems ?? new Map<string, readonly [number, number]>();
  const nameWords = before?.nameWords ?? new Set<string>();
  for (const { kind, key, articles, units } of rows) {
    if (kind === "form") setOrDelete(forms, key, units, units);
    else if (kind === "stem") setOrDelete(stems, key, [articles, units], articles);
    else if (articles > 0) nameWords.add(key);
    else nameWords.delete(key);
  }
  return { version: sums.version, sums, forms, stems, nameWords };
}

function setOrDelete<Value>(map: Map<string, Value>, key: string, value: Value, count: number): void {
  if (count > 0) map.set(key, value);
  else map.delete(key);
}

/** Words handled between two pauses. */
const AT_ONCE = 5_000;

/** Makes the words from the counts, in steps. */
export function* wordsOf({
  version,
  sums,
  forms,
  stems,
  nameWords,
}: FollowedCounts): Generator<undefined, ArchiveWords> {
  const vocabulary = emptyClosed();
  for (const form of forms.keys()) {
    add(vocabulary, form, stem(form));
    if (vocabulary.forms.length % AT_ONCE === 0) yield;
  }
  const unitsWithForm = Uint32Array.from([0, ...forms.values()]);
  yield;
  const counted = vocabulary.stems.map((one) => stems.get(one) ?? ([0, 0] as const));
  yield;
  return {
    version,
    articles: sums.articles,
    words: {
      vocabulary,
      unitsWithForm,
      articlesWithStem: Uint32Array.from(counted, ([articles]) => articles),
      averageUnitLength: Math.max(1, sums.unit_words / Math.max(1, sums.units)),
      averageArticleLength: Math.max(1, sums.article_words / Math.max(1, sums.articles)),
      counts: {
        articles: sums.articles,
        units: sums.units,
        unitsWithStem: Uint32Array.from(counted, ([, units]) => units),
      },
    },
    directory: directoryOfWords([...nameWords]),
  };
}

/** A vocabulary with a single word that occurs nowhere; it stands for every unknown word. */
function emptyClosed(): Vocabulary {
  const vocabulary = {
    forms: [],
    stems: [],
    stemOfForm: [],
    isStop: [],
    formNumber: new Map<string, number>(),
    stemNumber: new Map<string, number>(),
    unknown: 0,
  };
  add(vocabulary, "", "");
  vocabulary.formNumber.delete("");
  return vocabulary;
}

function add(vocabulary: Vocabulary, form: string, itsStem: string): void {
  const known = vocabulary.stemNumber.get(itsStem);
  const number = known ?? vocabulary.stems.push(itsStem) - 1;
  if (known === undefined) vocabulary.stemNumber.set(itsStem, number);
  vocabulary.formNumber.set(form, vocabulary.forms.push(form) - 1);
  vocabulary.stemOfForm.push(number);
  vocabulary.isStop.push(form === "" || stopWords.has(form) ? 1 : 0);
}

const noPlaces: PlaceTable = { keys: [], start: new Uint32Array(1), places: new Uint32Array() };

function directoryOfWords(keys: readonly string[]): NameDirectory {
  return {
    entities: [],
    byForm: noPlaces,
    byLexicon: noPlaces,
    byInitials: noPlaces,
    byDescription: noPlaces,
    byWord: { keys, start: new Uint32Array(keys.length + 1), places: new Uint32Array() },
    articles: { start: new Uint32Array(1), numbers: new Uint32Array() },
  };
}
