import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { type ArticleChange, changeArticle } from "../../src/store/articleChanges.ts";
import { readEditorial } from "../../src/store/readEditorial.ts";
import { feedOf } from "../../src/web/api/feedOf.ts";
import { snapshotOf } from "../support/snapshots.ts";
import { sqliteStore } from "../support/sqliteStore.ts";

const state = sqliteStore();

const snapshot = snapshotOf(["Mill closes\n\nIt closed.\n"]);

const change = (what: ArticleChange, at: number): Promise<number> =>
  changeArticle(state.store.db, {
    id: `change ${at}`,
    file: "0.txt",
    content: "",
    change: what,
    actor: "moderator",
    guild: "guild",
    at,
    notice: "",
  });

/** Each entry's id and time, in the feed of what moderators have changed. */
async function entries(): Promise<(string | undefined)[][]> {
  const feed = feedOf(snapshot, await readEditorial(state.store.db), [], "https://news.example.org");
  return (parseAtomFeed(feed).entries ?? []).map(({ id, updated }) => [id, updated]);
}

test("a remark on a corrected article makes no new entry, and a further correction does", async () => {
  await change({ kind: "note", note: "In May.", corrects: true }, 1000);
  const corrected = await entries();
  expect(corrected).toHaveLength(1);
  await change({ kind: "note", note: "A longer report follows.", corrects: false }, 2000);
  expect(await entries()).toEqual(corrected);
  await change({ kind: "note", note: "On Monday.", corrects: true }, 3000);
  expect(await entries()).not.toEqual(corrected);
});
