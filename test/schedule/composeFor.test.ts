import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { composeFor } from "../../src/schedule/composeFor.ts";
import { type ArticleChange, changeArticle } from "../../src/store/articleChanges.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import { readEditorial } from "../../src/store/readEditorial.ts";
import type { Store } from "../../src/store/store.ts";
import { snapshotOf } from "../support/snapshots.ts";
import { digest, HOUR, START } from "./support/digestScene.ts";

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-digests-"));
  store = await openSqlite(folder);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const MILL = "Mill closes\n\nIt closed.\n";
const { articles } = snapshotOf([MILL, "Ferry sold\n\nIt was sold.\n"]);

const change = (file: string, what: ArticleChange, hours: number): Promise<number> =>
  changeArticle(store.db, {
    id: `${file} ${hours}`,
    file,
    content: file,
    change: what,
    actor: "moderator",
    guild: "guild",
    at: START + hours * HOUR,
    notice: "",
  });

/** What the digest reports that continues from `since`, in hours: each headline, and why it is news. */
async function newsSince(since: number): Promise<string[]> {
  const editorial = await readEditorial(store.db);
  const snapshot = { ...snapshotOf([MILL]), retracted: articles.slice(1), editorial };
  const seen = new Map(articles.map(({ file }) => [file, { firstSeen: START, changedAt: START }]));
  const now = START + 9 * HOUR;
  const compose = composeFor(
    () => Promise.resolve({ snapshot, at: now, seen }),
    store,
    () => now,
  );
  const at = START + since * HOUR;
  const { parts } = await compose(digest, { coverage: at, questions: at }, "mark");
  return parts.flatMap(({ news }) => news.map(({ why, article }) => `${why}: ${article.headline}`));
}

test("a digest reports a retraction and a correction once, even if details are set afterwards", async () => {
  await change("0.txt", { kind: "note", note: "In May.", corrects: true }, 1);
  await change("1.txt", { kind: "retract", reason: "Invented." }, 1);
  expect(await newsSince(0)).toEqual(["retracted: Ferry sold", "corrected: Mill closes"]);
  await change("0.txt", { kind: "describe", details: { outlet: "The Post" } }, 3);
  await change("1.txt", { kind: "describe", details: { outlet: "The Post" } }, 3);
  expect(await newsSince(2)).toEqual([]);
});
