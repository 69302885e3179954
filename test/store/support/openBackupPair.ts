import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDigest } from "../../../src/store/digests.ts";
import { openSqlite } from "../../../src/store/openSqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { recordUnanswered } from "../../../src/store/unanswered.ts";
import { asked } from "./asked.ts";
import { digestRow } from "./digestRow.ts";

/** A store with a digest and an unanswered question, an empty one, and the path of a backup, in a folder of their own. */
interface BackupPair {
  readonly folder: string;
  readonly file: string;
  readonly store: Store;
  readonly empty: Store;
  readonly close: () => Promise<void>;
}

/** Opens such stores, filled at `now`; closing them deletes the folder. */
export async function openBackupPair(now: number): Promise<BackupPair> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-backup-"));
  const store = await openSqlite(join(folder, "from"));
  const empty = await openSqlite(join(folder, "to"));
  await addDigest(store.db, digestRow(now));
  await recordUnanswered(store.db, asked("q1", "who is X", now));
  return {
    folder,
    file: join(folder, "backup.jsonl"),
    store,
    empty,
    async close() {
      await Promise.all([store.close(), empty.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
