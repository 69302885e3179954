import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql, type Kysely } from "kysely";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { adoptEditorial } from "../../src/store/adoptEditorial.ts";
import { readAudit, record } from "../../src/store/audit.ts";
import { backUp, restore } from "../../src/store/backup.ts";
import type { Editorial } from "../../src/corpus/editorial.ts";
import {
  announceCitation,
  arriveCitation,
  dropCitations,
  recordCitation,
} from "../../src/store/citations.ts";
import { askToConfirm, takeConfirmation } from "../../src/store/confirmations.ts";
import {
  countPendingCorrections,
  endCorrection,
  giveUpCorrections,
  nextCorrection,
  postponeCorrection,
} from "../../src/store/corrections.ts";
import { addDigest, readDigest, readDigests, removeDigest, updateDigest } from "../../src/store/digests.ts";
import { changeArticle, readEditorial, type ArticleChange } from "../../src/store/articleChanges.ts";
import {
  closeSlot,
  coveredUntil,
  enterSlot,
  lastSlot,
  markBlind,
  markPart,
  readLast,
  readParts,
  readSlot,
  readUnfinished,
  type PartToSend,
} from "../../src/store/ledger.ts";
import { openPostgres } from "../../src/store/openPostgres.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import { prune } from "../../src/store/prune.ts";
import { addPosting, readPostings } from "../../src/store/unconfirmedAnswers.ts";
import type { CitationRow, DigestRow, LedgerRow, PostingRow } from "../../src/store/schema.ts";
import { readSeen, recordSeen } from "../../src/store/seen.ts";
import { noteShare } from "../../src/store/shares.ts";
import { sqliteDrivers } from "../../src/store/sqliteDrivers.ts";
import type { Store } from "../../src/store/store.ts";
import { keepTexts, readTexts, type KeptText } from "../../src/store/texts.ts";
import { readUnanswered, recordUnanswered } from "../../src/store/unanswered.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { asked, here } from "./support/asked.ts";
import { digestRow } from "./support/digestRow.ts";

const NOW = Date.UTC(2026, 5, 1, 9);
const DAY = 86_400_000;

let postgres: TestPostgres;
/** A database that is emptied before each test, because creating one takes longer than most tests. */
let shared: string;
let admin: Client;
let folder: string;

beforeAll(async () => {
  postgres = await startPostgres();
  shared = await postgres.makeDatabase("contract");
  admin = new Client({ connectionString: shared });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await postgres.stop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-store-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const fail = (error: Error): never => {
  throw error;
};

/** On a busy machine, a connection may be slow; that is not an error here. */
const patient = { limits: { reported: 60_000 } };

/** Whether `shared` already has the tables. */
let hasTables = false;

/** Empties the tables, which is faster than creating them again. */
async function empty(): Promise<void> {
  if (!hasTables)
    await admin.query("set client_min_messages = warning; drop schema public cascade; create schema public");
  const { rows } = await admin.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_version'",
  );
  await admin.query(rows.map(({ name }) => `delete from ${name}`).join("; "));
  hasTables = true;
}

const kinds: readonly (readonly [string, () => Promise<() => Promise<Store>>])[] = [
  ...sqliteDrivers().map(
    (driver) =>
      [
        `SQLite by ${driver.name}`,
        async () => {
          const data = await mkdtemp(join(folder, "data-"));
          return () => openSqlite(data, driver);
        },
      ] as const,
  ),
  [
    "PostgreSQL",
    async () => {
      await empty();
      return () => openPostgres(shared, fail, patient);
    },
  ],
  [
    // With one connection, anything that needs a second one while it holds the first would wait here forever.
    "PostgreSQL over one connection",
    async () => {
      await empty();
      return () => openPostgres(shared, fail, { ...patient, size: 1 });
    },
  ],
];

describe.each(kinds)("the state in %s", (_kind, make) => {
  let reopen: () => Promise<Store>;
  let store: Store;

  beforeEach(async () => {
    reopen = await make();
    store = await reopen();
  });
  afterEach(async () => {
    await store.close();
  });

  let changes = 0;
  const change = async (file: string, what: ArticleChange): Promise<number> =>
    changeArticle(store.db, {
      id: `change-${(changes += 1)}`,
      file,
      change: what,
      content: `content of ${file}`,
      actor: "moderator",
      guild: "guild",
      at: NOW + changes,
      notice: `About ${file}`,
    });
  const citation = (message: string, at = NOW): CitationRow => ({
    message,
    channel: "news",
    kind: "answer",
    content: "{}",
    at,
    posted: 1,
  });
  const announce = (name: string, files: readonly string[], madeWith: Editorial = {}): Promise<void> =>
    store.db
      .transaction()
      .execute((transaction) =>
        announceCitation(transaction, { ...citation(name), posted: 0 }, files, madeWith),
      );
  const arrive = (name: string, message: string): Promise<boolean> =>
    store.db.transaction().execute((transaction) => arriveCitation(transaction, name, message));
  const enter = (row: LedgerRow, sent: readonly PartToSend[]): Promise<boolean> =>
    enterSlot(store.db, row, sent, {});
  const digest = (id: string): DigestRow => digestRow(NOW, { id });
  const slot = (at: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
    digest: "d1",
    slot: at,
    manual: 0,
    state: "sending",
    reason: "",
    covers_until: at + 1,
    composed_at: at + 2,
    updated_at: at,
    blind_since: null,
    ...more,
  });
  const parts = [
    { nonce: "n0", payload: "{}", channel: "news", files: ["a.txt"] },
    { nonce: "n1", payload: "{}", channel: "news", files: ["b.txt"] },
  ];

  test("moderators' changes to an article survive a restart", async () => {
    await change("a.txt", { kind: "describe", details: { outlet: "The Herald" } });
    await change("a.txt", { kind: "describe", details: { published: "2021-06-12" } });
    await change("a.txt", { kind: "note", note: "The name is spelt Rhys.", corrects: true });
    await store.close();
    store = await reopen();
    expect(await readEditorial(store.db)).toEqual({
      "a.txt": {
        details: { outlet: "The Herald", published: "2021-06-12" },
        status: "corrected",
        reason: "",
        notes: ["The name is spelt Rhys."],
        updatedAt: NOW + changes,
      },
    });
  });

  test("restoring a retracted article brings back its earlier state", async () => {
    await change("a.txt", { kind: "note", note: "Background added.", corrects: false });
    await change("a.txt", { kind: "retract", reason: "Invented." });
    expect((await readEditorial(store.db))["a.txt"]).toMatchObject({
      status: "retracted",
      reason: "Invented.",
    });
    await change("a.txt", { kind: "restore" });
    expect((await readEditorial(store.db))["a.txt"]).toMatchObject({ status: "live", reason: "" });
  });

  test("undoing a note keeps the other notes, and undoing details keeps no later ones", async () => {
    await change("a.txt", { kind: "note", note: "Kept.", corrects: false });
    await change("a.txt", { kind: "note", note: "Wrong.", corrects: true });
    const of = `change-${changes}`;
    await change("a.txt", { kind: "describe", details: { outlet: "The Herald", url: "https://a.example" } });
    await change("a.txt", { kind: "unnote", of });
    await change("a.txt", { kind: "undescribe", details: { outlet: "The Post" } });
    await change("b.txt", { kind: "unnote", of });
    expect((await readEditorial(store.db))["a.txt"]).toMatchObject({
      details: { outlet: "The Post" },
      status: "live",
      notes: ["Kept."],
    });
    expect((await readEditorial(store.db))["a.txt"]?.details).not.toHaveProperty("url");
  });

  test("a change is logged and queues every message that cites the article", async () => {
    await recordCitation(store.db, citation("m1"), ["a.txt", "b.txt", "a.txt"], {});
    await recordCitation(store.db, citation("m2"), ["b.txt"], {});
    expect(await change("a.txt", { kind: "retract", reason: "Invented." })).toBe(1);
    expect(await change("b.txt", { kind: "note", note: "See also c.", corrects: false })).toBe(2);
    expect(await countPendingCorrections(store.db)).toBe(2);
    expect((await readAudit(store.db, "guild", 1))[0]).toMatchObject({ action: "note", target: "b.txt" });

    const first = await nextCorrection(store.db);
    expect(first?.message).toBe("m1");
    expect(first?.changes.map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
    if (first !== undefined) await endCorrection(store.db, first, { state: "edited", reason: "" }, NOW);
    expect((await nextCorrection(store.db))?.message).toBe("m2");
  });

  test("a message in flight is corrected after it arrives, for changes made meanwhile", async () => {
    await announce("name", ["a.txt", "b.txt"]);
    expect(await change("a.txt", { kind: "retract", reason: "Invented." })).toBe(1);
    expect(await nextCorrection(store.db)).toBeUndefined();
    expect(await countPendingCorrections(store.db)).toBe(1);
    expect(await arrive("name", "m1")).toBe(true);
    expect(await arrive("name", "m1")).toBe(false);
    expect(await nextCorrection(store.db)).toMatchObject({ message: "m1", posted: 1 });
    expect(await change("b.txt", { kind: "retract", reason: "Also." })).toBe(1);
    expect((await nextCorrection(store.db))?.changes.map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
  });

  test("a message is corrected for changes made while it was composed, and not for what it already shows", async () => {
    await change("a.txt", { kind: "note", note: "Shown.", corrects: false });
    const madeWith = await readEditorial(store.db);
    await announce("whole", ["a.txt", "b.txt"], madeWith);
    expect(await countPendingCorrections(store.db)).toBe(0);
    await change("b.txt", { kind: "retract", reason: "Invented." });
    await announce("late", ["a.txt", "b.txt"], madeWith);
    await arrive("whole", "m1");
    await arrive("late", "m2");
    const notices: [string, string[]][] = [];
    for (let next = await nextCorrection(store.db); next; next = await nextCorrection(store.db)) {
      notices.push([next.message, next.changes.map(({ notice }) => notice)]);
      await endCorrection(store.db, next, { state: "edited", reason: "" }, NOW);
    }
    expect(Object.fromEntries(notices)).toEqual({ m1: ["About b.txt"], m2: ["About b.txt"] });
    expect(notices).toHaveLength(2);
  });

  test("a message announced by two processes is one, with the corrections of both", async () => {
    await announce("mine", ["a.txt"]);
    await announce("theirs", ["b.txt"]);
    await change("b.txt", { kind: "retract", reason: "Invented." });
    expect(await arrive("mine", "m1")).toBe(true);
    expect(await arrive("theirs", "m1")).toBe(true);
    expect(await countPendingCorrections(store.db)).toBe(1);
    expect((await nextCorrection(store.db))?.message).toBe("m1");
    expect(await change("a.txt", { kind: "retract", reason: "Invented." })).toBe(1);
  });

  test("simultaneous changes and messages leave no message uncorrected", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `name${at}`);
    await Promise.all([
      ...names.map((name) => announce(name, ["a.txt"])),
      change("a.txt", { kind: "retract", reason: "Invented." }),
      ...names.map((name) => announce(`${name} too`, ["a.txt"])),
    ]);
    expect(await countPendingCorrections(store.db)).toBe(24);
  });

  test("an answer in flight can be looked up until it has arrived", async () => {
    const posting = (message: string, at: number): PostingRow => ({
      message,
      channel: "news",
      interaction: `i-${message}`,
      token: "token",
      at,
    });
    for (const [name, at] of [
      ["old", NOW - DAY],
      ["lately", NOW - 5],
      ["now", NOW],
    ] as const) {
      await announce(name, [`${name}.txt`]);
      await addPosting(store.db, posting(name, at));
    }
    const names = async (): Promise<string[]> =>
      (await readPostings(store.db, NOW - 10, NOW - 1)).map(({ message }) => message);
    expect(await names()).toEqual(["lately"]);
    await change("old.txt", { kind: "retract", reason: "Invented." });
    expect(await names()).toEqual(["old", "lately"]);
    await giveUpCorrections(store.db, "old", "the bot cannot see the channel", NOW);
    expect(await names()).toEqual(["lately"]);
    await arrive("lately", "m1");
    expect(await names()).toEqual([]);
    await dropCitations(store.db, ["old"]);
    expect(await change("old.txt", { kind: "restore" })).toBe(0);
  });

  test("a change applies to an article under all its names", async () => {
    const same = (file: string, what: ArticleChange): Promise<number> =>
      changeArticle(store.db, {
        id: `same-${(changes += 1)}`,
        file,
        content: "one article",
        change: what,
        actor: "moderator",
        guild: "guild",
        at: NOW + changes,
        notice: "",
      });
    await recordCitation(store.db, citation("m1"), ["a.txt"], {});
    await same("a.txt", { kind: "describe", details: { outlet: "The Herald" } });
    await same("a.txt", { kind: "note", note: "One.", corrects: true });
    await same("a.txt", { kind: "retract", reason: "Invented." });
    await change("other.txt", { kind: "note", note: "Other.", corrects: false });
    const articles = [
      { file: "b.txt", content: "one article" },
      { file: "c.txt", content: "another" },
      { file: "other.txt", content: "content of other.txt" },
    ];
    for (let time = 0; time < 2; time += 1) await adoptEditorial(store.db, articles);
    const adopted = await readEditorial(store.db);
    expect(Object.keys(adopted).sort()).toEqual(["a.txt", "b.txt", "other.txt"]);
    expect(adopted["b.txt"]).toEqual(adopted["a.txt"]);
    expect(await same("b.txt", { kind: "restore" })).toBe(1);
    const restored = await readEditorial(store.db);
    expect([restored["a.txt"]?.status, restored["b.txt"]?.status]).toEqual(["corrected", "corrected"]);
    expect(restored["b.txt"]?.notes).toEqual(["One."]);
    await same("b.txt", { kind: "note", note: "Two.", corrects: false });
    await same("a.txt", { kind: "unnote", of: `same-${changes}` });
    const taken = await readEditorial(store.db);
    expect([taken["a.txt"]?.notes, taken["b.txt"]?.notes]).toEqual([["One."], ["One."]]);
    expect((await nextCorrection(store.db))?.message).toBe("m1");
  });

  test("changes from an earlier version are matched by content once the article is read", async () => {
    await change("a.txt", { kind: "retract", reason: "Invented." });
    await store.db.updateTable("editorial").set({ content: "" }).execute();
    await adoptEditorial(store.db, [{ file: "b.txt", content: "" }]);
    await adoptEditorial(store.db, [{ file: "a.txt", content: "one article" }]);
    await adoptEditorial(store.db, [{ file: "b.txt", content: "one article" }]);
    expect((await readEditorial(store.db))["b.txt"]).toMatchObject({
      status: "retracted",
      reason: "Invented.",
    });
  });

  test("a message that is edited keeps its citations, and changes made meanwhile are queued again", async () => {
    const madeWith = await readEditorial(store.db);
    await recordCitation(store.db, citation("m1"), ["a.txt"], madeWith);
    await change("a.txt", { kind: "retract", reason: "Invented." });
    const first = await nextCorrection(store.db);
    if (first !== undefined) await endCorrection(store.db, first, { state: "edited", reason: "" }, NOW);
    expect(await countPendingCorrections(store.db)).toBe(0);
    await recordCitation(store.db, citation("m1"), ["b.txt"], await readEditorial(store.db));
    expect(await countPendingCorrections(store.db)).toBe(0);
    await recordCitation(store.db, citation("m1"), ["a.txt", "b.txt"], madeWith);
    expect(await countPendingCorrections(store.db)).toBe(1);
    expect(await change("a.txt", { kind: "restore" })).toBe(1);
  });

  test("a postponed correction comes after the others", async () => {
    await recordCitation(store.db, citation("m1"), ["a.txt"], {});
    await recordCitation(store.db, citation("m2"), ["b.txt"], {});
    for (const file of ["a.txt", "b.txt"]) await change(file, { kind: "retract", reason: "Invented." });
    const first = await nextCorrection(store.db);
    expect(first?.message).toBe("m1");
    if (first !== undefined) await postponeCorrection(store.db, first, NOW + DAY);
    expect((await nextCorrection(store.db))?.message).toBe("m2");
    expect(await countPendingCorrections(store.db)).toBe(2);
  });

  test("a private answer is shared once, unless the shared message never arrived", async () => {
    await announce("name", ["a.txt"]);
    const shares = await Promise.all([1, 2, 3].map(() => noteShare(store.db, "private", "name", NOW)));
    expect(shares.filter(Boolean)).toHaveLength(1);
    await dropCitations(store.db, ["name"]);
    await announce("again", ["a.txt"]);
    expect(await noteShare(store.db, "private", "again", NOW)).toBe(true);
    await arrive("again", "m1");
    await dropCitations(store.db, ["again"]);
    expect(await noteShare(store.db, "private", "third", NOW)).toBe(false);
    await prune(store.db, NOW + DAY);
    expect(await noteShare(store.db, "private", "third", NOW)).toBe(true);
  });

  test("questions and the log are read for one server, and questions for one channel of it", async () => {
    const places = [
      { guild: "guild", channel: "news" },
      { guild: "guild", channel: "other" },
      { guild: "elsewhere", channel: "news" },
      { guild: null, channel: "direct" },
      { guild: null, channel: null },
    ];
    for (const [at, place] of places.entries())
      await recordUnanswered(store.db, asked(`q${at}`, `asked in ${at}`, NOW, place));
    expect(await readUnanswered(store.db, here, 0, 9)).toEqual([{ question: "asked in 0", count: 1 }]);
    for (const guild of ["guild", "elsewhere", null])
      await record(store.db, {
        id: `l${guild}`,
        guild,
        at: NOW,
        actor: "m",
        action: "a",
        target: "t",
        detail: "",
      });
    expect((await readAudit(store.db, "guild", 9)).map(({ id }) => id)).toEqual(["lguild"]);
    expect(await readAudit(store.db, "", 9)).toEqual([]);
  });

  test("the last slot of each kind is read", async () => {
    expect(await readLast(store.db, "d1")).toEqual({});
    for (const [at, state] of [
      [1, "sent"],
      [2, "skipped"],
      [3, "sent"],
      [4, "sending"],
      [5, "sending"],
    ] as const)
      await enter(slot(NOW + at, { state }), []);
    await markBlind(store.db, slot(NOW + 4), NOW);
    const { sent, skipped, sending } = await readLast(store.db, "d1");
    expect([sent?.slot, skipped?.slot, sending?.slot]).toEqual([NOW + 3, NOW + 2, NOW + 4]);
    expect(sending?.blind_since).toBe(NOW);
  });

  test("a digest's citations are recorded before it is sent, and forgotten if it never is", async () => {
    await enter(slot(NOW), parts);
    expect(await change("a.txt", { kind: "retract", reason: "Invented." })).toBe(1);
    await arrive("n0", "m1");
    await markPart(store.db, slot(NOW), 0, "m1");
    await closeSlot(store.db, slot(NOW), { state: "skipped", reason: "the channel no longer exists" }, NOW);
    expect((await nextCorrection(store.db))?.message).toBe("m1");
    expect(await change("b.txt", { kind: "retract", reason: "Invented." })).toBe(0);
  });

  test("a confirmation is taken once, however many presses, and only by the moderator it is for", async () => {
    const asked = { id: "c1", moderator: "m", action: "corpus remove", target: "a.txt", expires_at: NOW };
    await askToConfirm(store.db, asked);
    expect(await takeConfirmation(store.db, "c1", "another")).toBeUndefined();
    await store.close();
    store = await reopen();
    const takes = await Promise.all(Array.from({ length: 6 }, () => takeConfirmation(store.db, "c1", "m")));
    expect(takes.filter((taken) => taken !== undefined)).toEqual([asked]);
  });

  test("a change that fails leaves nothing behind", async () => {
    await change("a.txt", { kind: "retract", reason: "Invented." });
    changes -= 1;
    await expect(change("b.txt", { kind: "retract", reason: "Also." })).rejects.toThrow(/unique|duplicate/i);
    expect(Object.keys(await readEditorial(store.db))).toEqual(["a.txt"]);
    changes += 1;
  });

  test("a slot is recorded once, however many try at once", async () => {
    const tries = await Promise.all(Array.from({ length: 8 }, () => enter(slot(NOW), parts)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await readParts(store.db, slot(NOW))).toHaveLength(2);
  });

  test("the ledger knows which parts were sent and where the next slot continues", async () => {
    await enter(slot(NOW), parts);
    await markPart(store.db, slot(NOW), 0, "m1");
    expect(await readUnfinished(store.db)).toHaveLength(1);
    expect((await readParts(store.db, slot(NOW))).map(({ message }) => message)).toEqual(["m1", null]);
    expect(await coveredUntil(store.db, "d1", NOW + 9 * DAY)).toBeUndefined();
    await markPart(store.db, slot(NOW), 1, "m2");
    await closeSlot(store.db, slot(NOW), { state: "sent", reason: "" }, NOW + 5);
    await enter(slot(NOW + DAY, { state: "skipped", reason: "nothing new" }), []);
    await enter(slot(NOW + 2 * DAY, { state: "sent", manual: 1 }), []);
    expect(await readUnfinished(store.db)).toEqual([]);
    expect(await readSlot(store.db, slot(NOW))).toMatchObject({ state: "sent" });
    expect(await lastSlot(store.db, "d1", NOW + 9 * DAY)).toBe(NOW + DAY);
    expect(await lastSlot(store.db, "d1", NOW + DAY - 1)).toBe(NOW);
    expect(await coveredUntil(store.db, "d1", NOW)).toBeUndefined();
    expect(await coveredUntil(store.db, "d1", NOW + 9 * DAY)).toEqual({
      coverage: NOW + 1,
      questions: NOW + 2,
    });
  });

  test("digests can be added, changed and removed with their ledger", async () => {
    await addDigest(store.db, digest("d1"));
    await enter(slot(NOW), parts);
    expect(await updateDigest(store.db, "d1", { paused: "no permission", about: "China" })).toBe(true);
    expect(await readDigest(store.db, "d1")).toEqual({
      ...digest("d1"),
      paused: "no permission",
      about: "China",
    });
    expect(await readDigests(store.db, "another guild")).toEqual([]);
    const remove = () => store.db.transaction().execute((transaction) => removeDigest(transaction, "d1"));
    expect(await remove()).toBe(true);
    expect(await remove()).toBe(false);
    expect(await readSlot(store.db, slot(NOW))).toBeUndefined();
    expect(await readParts(store.db, slot(NOW))).toEqual([]);
  });

  test("articles are recorded as they come, change, go and come back", async () => {
    await recordSeen(store.db, [{ file: "a", hash: "1" }], NOW);
    await recordSeen(
      store.db,
      [
        { file: "a", hash: "2" },
        { file: "b", hash: "1" },
      ],
      NOW + 1,
    );
    await recordSeen(store.db, [{ file: "b", hash: "1" }], NOW + 2);
    await recordSeen(
      store.db,
      [
        { file: "b", hash: "1" },
        { file: "a", hash: "2" },
      ],
      NOW + 3,
    );
    const seen = [...(await readSeen(store.db))].sort((a, b) => a.file.localeCompare(b.file));
    expect(seen).toEqual([
      { file: "a", hash: "2", first_seen: NOW, changed_at: NOW + 1, removed_at: null },
      { file: "b", hash: "1", first_seen: NOW + 1, changed_at: NOW + 1, removed_at: null },
    ]);
  });

  test("unanswered questions are counted from a given moment", async () => {
    for (const [at, question] of ["who is X", "who is Y", "who is Y", "who is Z"].entries())
      await recordUnanswered(store.db, asked(`q${at}`, question, NOW + at));
    expect(await readUnanswered(store.db, here, NOW, 2)).toEqual([
      { question: "who is Y", count: 2 },
      { question: "who is Z", count: 1 },
    ]);
  });

  test("retention removes old rows, but no settings and nothing still in use", async () => {
    await change("a.txt", { kind: "note", note: "Kept.", corrects: false });
    await recordCitation(store.db, citation("old", NOW - DAY), ["a.txt"], {});
    await recordCitation(store.db, citation("new", NOW + DAY), ["a.txt"], {});
    await change("a.txt", { kind: "retract", reason: "Kept." });
    await recordUnanswered(store.db, asked("q", "who", NOW - DAY));
    await addDigest(store.db, digest("d1"));
    for (const age of [5, 4, 3])
      await enter(slot(NOW - age * DAY, { state: age === 3 ? "skipped" : "sent" }), []);
    expect(await prune(store.db, NOW)).toEqual({ citations: 1, questions: 1, slots: 1, lines: 0 });
    expect((await readEditorial(store.db))["a.txt"]?.notes).toEqual(["Kept."]);
    expect(await lastSlot(store.db, "d1", NOW + 9 * DAY)).toBe(NOW - 3 * DAY);
    expect(await coveredUntil(store.db, "d1", NOW + 9 * DAY)).toMatchObject({ coverage: NOW - 4 * DAY + 1 });
    expect((await nextCorrection(store.db))?.message).toBe("new");
    expect(await countPendingCorrections(store.db)).toBe(1);
  });

  test("any version of an article is kept while it is cited", async () => {
    const version = (id: string, hash: string, text: string): KeptText => ({
      id,
      hash,
      text,
      file: `${id}.txt`,
      content: "c",
      headline: "Mill \u0000 \ud800 😀",
      blocks: [{ role: "body", paragraph: 1, start: 0, end: text.length }],
    });
    const [first, second] = [version("mill", "1", "It closes."), version("mill", "2", "It \u0000 stays.")];
    await keepTexts(store.db, [first, version("other", "1", "It closes.")], NOW);
    await keepTexts(store.db, [second, second], NOW + 1);
    expect(await readTexts(store.db, "mill")).toEqual([second, first]);
    await keepTexts(store.db, [first], NOW + 2);
    await prune(store.db, NOW + 2);
    expect(await readTexts(store.db, "mill")).toEqual([first]);
    expect(await readTexts(store.db, "other")).toEqual([]);
  });

  test("a key is held by one caller at a time, and released after a failure", async () => {
    const inner = store.claim("key", () => store.claim("key", () => Promise.resolve("twice")));
    expect(await inner).toBeUndefined();
    await expect(store.claim("key", () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
    expect(await store.claim("key", () => Promise.resolve("free"))).toBe("free");
  });

  test("a backup restores the same state, and only into an empty one", async () => {
    await change("a.txt", { kind: "note", note: "“Quoted”, and\nmore 😀", corrects: true });
    await addDigest(store.db, digest("d1"));
    await enter(slot(NOW), parts);
    await recordCitation(store.db, citation("m1"), ["a.txt"], {});
    await recordSeen(store.db, [{ file: "a", hash: "1" }], NOW);
    const [first, second] = [join(folder, "first.jsonl"), join(folder, "second.jsonl")];
    const rows = await backUp(store, first);
    await expect(restore(store, first)).rejects.toThrow("never overwrites");

    const other = await (await make())();
    expect(await restore(other, first)).toBe(rows);
    await backUp(other, second);
    await other.close();
    expect(await readFile(second, "utf8")).toBe(await readFile(first, "utf8"));
  });

  test("a truncated backup restores nothing", async () => {
    await addDigest(store.db, digest("d1"));
    await addDigest(store.db, digest("d2"));
    const file = join(folder, "backup.jsonl");
    await backUp(store, file);
    const whole = await readFile(file, "utf8");
    const other = await (await make())();
    for (const cut of [0.1, 0.5, 0.9]) {
      await writeFile(file, whole.slice(0, Math.floor(whole.length * cut)));
      await expect(restore(other, file)).rejects.toThrow(/not a valid backup line|incomplete/);
    }
    expect(await readDigests(other.db)).toEqual([]);
    await other.close();
  });

  test("a state from a newer version is refused and left unchanged", async () => {
    await addDigest(store.db, digest("d1"));
    const versioned = store.db as unknown as Kysely<{ schema_version: { version: number } }>;
    await versioned.updateTable("schema_version").set({ version: 99 }).execute();
    await store.close();
    await expect(reopen()).rejects.toThrow(/newer version of Cuttings .*Nothing was changed/);
    hasTables = false;
    store = await (await make())();
  });
});

test("a second process on the same file is refused with a remedy", async () => {
  const store = await openSqlite(folder);
  await expect(openSqlite(folder)).rejects.toThrow(/another Cuttings is using .*DATA_DIR/);
  await store.close();
  await (await openSqlite(folder)).close();
});

test("a damaged file stops the start and is left unchanged", async () => {
  const file = join(folder, "cuttings.db");
  const junk = Buffer.alloc(8192, "not a database ");
  await writeFile(file, junk);
  await expect(openSqlite(folder)).rejects.toThrow(/damaged .*restore a backup/s);
  expect((await readFile(file)).equals(junk)).toBe(true);
});

test("an overwritten page is detected at the start", async () => {
  const store = await openSqlite(folder);
  for (let row = 0; row < 200; row += 1)
    await recordUnanswered(store.db, asked(`q${row}`, "question ".repeat(50), row));
  await store.close();
  const file = join(folder, "cuttings.db");
  const bytes = await readFile(file);
  bytes.fill(0xa5, 4096 * 4, 4096 * 20);
  await writeFile(file, bytes);
  await expect(openSqlite(folder)).rejects.toThrow(/damaged .*restore a backup/s);
  expect((await readFile(file)).equals(bytes)).toBe(true);
});

test("several processes share a state in PostgreSQL, and a key is held by one of them", async () => {
  const url = await postgres.makeDatabase("shared");
  const [one, two] = await Promise.all([openPostgres(url, fail), openPostgres(url, fail)]);
  const held = await one.claim("slot", () => two.claim("slot", () => Promise.resolve("both")));
  expect(held).toBeUndefined();
  expect(await two.claim("slot", () => Promise.resolve("free"))).toBe("free");
  await Promise.all([one.close(), two.close()]);
});

test("PostgreSQL that cannot be reached is named without its password", async () => {
  const opening = openPostgres("postgres://cuttings:hunter2@127.0.0.1:1/none", fail);
  await expect(opening).rejects.toThrow(/PostgreSQL cannot be used .*DATABASE_URL/);
  await expect(opening).rejects.not.toThrow(/hunter2/);
});

test("a full disk is named on a write, and existing data is kept", async () => {
  const store = await openSqlite(folder);
  await recordUnanswered(store.db, asked("before", "question", 1));
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.db);
  await sql`PRAGMA max_page_count = ${sql.lit(rows[0]?.page_count ?? 1)}`.execute(store.db);
  const writing = recordUnanswered(store.db, asked("large", "question ".repeat(50_000), 2));
  await expect(writing).rejects.toThrow(/the disk is full\. Free some space/);
  expect(await readUnanswered(store.db, here, 0, 10)).toEqual([{ question: "question", count: 1 }]);
  await store.close();
});
