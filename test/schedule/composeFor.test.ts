import { expect, test } from "vitest";
import type { ArticleNews } from "../../src/answer/reply/digestPart.ts";
import { composeFor } from "../../src/schedule/composeFor.ts";
import { type ArticleChange, changeArticle } from "../../src/store/articleChanges.ts";
import { readEditorial } from "../../src/store/readEditorial.ts";
import { snapshotOf } from "../support/snapshots.ts";
import { digest, HOUR, START } from "./support/digestScene.ts";
import { sqliteStore } from "../support/sqliteStore.ts";

const state = sqliteStore();

const MILL = "Mill closes\n\nIt closed.\n";
const { articles } = snapshotOf([MILL, "Ferry sold\n\nIt was sold.\n"]);

const change = (file: string, what: ArticleChange, hours: number): Promise<number> =>
  changeArticle(state.store.db, {
    id: `${file} ${hours}`,
    file,
    content: file,
    change: what,
    actor: "moderator",
    guild: "guild",
    at: START + hours * HOUR,
    notice: "",
  });

/** The articles that the digest lists that continues from `since`, in hours. */
async function listedSince(since: number): Promise<ArticleNews[]> {
  const editorial = await readEditorial(state.store.db);
  const snapshot = { ...snapshotOf([MILL]), retracted: articles.slice(1), editorial };
  const seen = new Map(articles.map(({ file }) => [file, { firstSeen: START, changedAt: START }]));
  const now = START + 9 * HOUR;
  const compose = composeFor(
    () => Promise.resolve({ snapshot, at: now, seen }),
    state.store,
    () => now,
  );
  const at = START + since * HOUR;
  const { parts } = await compose(digest, { coverage: at, questions: at }, "mark");
  return parts.flatMap(({ news }) => news);
}

/** Each headline that the digest lists, and why it is news. */
const newsSince = async (since: number): Promise<string[]> =>
  (await listedSince(since)).map(({ why, article }) => `${why}: ${article.headline}`);

const dateAfter = (hours: number): string => new Date(START + hours * HOUR).toISOString();

test("a digest reports a retraction and a correction once, even if details are set afterwards", async () => {
  await change("0.txt", { kind: "note", note: "In May.", corrects: true }, 1);
  await change("1.txt", { kind: "retract", reason: "Invented." }, 1);
  expect(await newsSince(0)).toEqual(["retracted: Ferry sold", "corrected: Mill closes"]);
  await change("0.txt", { kind: "describe", details: { outlet: "The Post" } }, 3);
  await change("1.txt", { kind: "describe", details: { outlet: "The Post" } }, 3);
  expect(await newsSince(2)).toEqual([]);
});

test("a later remark makes no retraction or correction news again, and leaves its date as it was", async () => {
  await change("0.txt", { kind: "note", note: "In May.", corrects: true }, 1);
  await change("1.txt", { kind: "retract", reason: "Invented." }, 1);
  await change("0.txt", { kind: "note", note: "A longer report follows.", corrects: false }, 3);
  await change("1.txt", { kind: "note", note: "The photo is from May.", corrects: false }, 3);
  expect((await listedSince(0)).map(({ article }) => article.editedAt)).toEqual([dateAfter(1), dateAfter(1)]);
  expect(await newsSince(2)).toEqual([]);
  await change("0.txt", { kind: "note", note: "On Monday.", corrects: true }, 5);
  expect(await newsSince(4)).toEqual(["corrected: Mill closes"]);
});

test("a remark on an article without a correction is listed once, by its own date", async () => {
  await change("0.txt", { kind: "note", note: "A longer report follows.", corrects: false }, 3);
  expect((await listedSince(2)).map(({ article }) => article)).toMatchObject([
    { editorNotes: ["A longer report follows."], editedAt: dateAfter(3) },
  ]);
  expect(await newsSince(4)).toEqual([]);
});
