import { afterEach, beforeEach } from "vitest";
import type { Editorial } from "../../../src/corpus/editorial.ts";
import { changeArticle, type ArticleChange } from "../../../src/store/articleChanges.ts";
import { announceCitation, arriveCitation } from "../../../src/store/citations.ts";
import { enterSlot, type PartToSend } from "../../../src/store/ledger.ts";
import type { CitationRow, DigestRow, LedgerRow } from "../../../src/store/schema.ts";
import type { Store } from "../../../src/store/store.ts";
import { digestRow } from "./digestRow.ts";

/** A Monday morning, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 5, 1, 9);
/** Milliseconds in a day. */
export const DAY = 86_400_000;

/** An open state for each test, with ways to fill it. */
export type StateUnderTest = ReturnType<typeof stateUnderTest>;

/**
 * Opens a new state before each test and closes it afterwards.
 *
 * @param make makes an empty database, and returns a function that opens it
 */
export function stateUnderTest(make: () => Promise<() => Promise<Store>>) {
  let reopen: () => Promise<Store>;
  let store: Store;
  const state = {
    get store(): Store {
      return store;
    },
    /** Changes made in all tests, so that their ids differ. */
    changes: 0,
    async restart(): Promise<void> {
      await store.close();
      store = await reopen();
    },
    /** Goes on with a new database. */
    async startAfresh(): Promise<void> {
      reopen = await make();
      store = await reopen();
    },
    reopen: (): Promise<Store> => reopen(),
    change: async (file: string, what: ArticleChange): Promise<number> =>
      changeArticle(store.db, {
        id: `change-${(state.changes += 1)}`,
        file,
        change: what,
        content: `content of ${file}`,
        actor: "moderator",
        guild: "guild",
        at: NOW + state.changes,
        notice: `About ${file}`,
      }),
    citation: (message: string, at = NOW): CitationRow => ({
      message,
      channel: "news",
      kind: "answer",
      content: "{}",
      at,
      posted: 1,
    }),
    announce: (name: string, files: readonly string[], madeWith: Editorial = {}): Promise<void> =>
      store.db
        .transaction()
        .execute((transaction) =>
          announceCitation(transaction, { ...state.citation(name), posted: 0 }, files, madeWith),
        ),
    arrive: (name: string, message: string): Promise<boolean> =>
      store.db.transaction().execute((transaction) => arriveCitation(transaction, name, message)),
    enter: (row: LedgerRow, sent: readonly PartToSend[]): Promise<boolean> =>
      enterSlot(store.db, row, sent, {}),
    digest: (id: string): DigestRow => digestRow(NOW, { id }),
    slot: (at: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
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
    }),
    parts: [
      { nonce: "n0", payload: "{}", channel: "news", files: ["a.txt"] },
      { nonce: "n1", payload: "{}", channel: "news", files: ["b.txt"] },
    ],
  };
  beforeEach(() => state.startAfresh());
  afterEach(() => store.close());
  return state;
}
