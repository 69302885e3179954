import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { Store } from "../../src/store/store.ts";

/** The state of the test that runs. */
export interface StoreOfTest {
  store: Store;
}

/** Gives each test of the file that calls this a new state in a real SQLite file, which is deleted afterwards. */
export function sqliteStore(): StoreOfTest {
  const state = {} as StoreOfTest;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cuttings-state-"));
    state.store = await openSqlite(folder);
  });
  afterEach(async () => {
    await state.store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return state;
}
