import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { openSqlite, SQLITE_FILE } from "../../../src/store/openSqlite.ts";
import type { Sqlite, SqliteDriver } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { recordUnanswered } from "../../../src/store/unanswered.ts";
import { asked } from "./asked.ts";

/** What a driver was told to do, and where it must fail. */
interface Watched {
  readonly driver: SqliteDriver;
  readonly done: string[];
  failing: (statement: string, sqlite: Sqlite) => void;
  /** What waiting for the disk does. */
  syncing: (sqlite: Sqlite) => Promise<void>;
}

/** A driver that notes what it is told. */
function watched(real: SqliteDriver): Watched {
  const watch: Watched = {
    done: [],
    failing: () => undefined,
    syncing: (sqlite) => sqlite.sync(),
    driver: {
      name: real.name,
      open(file, timeout) {
        const sqlite = real.open(file, timeout);
        return {
          ...sqlite,
          async sync() {
            await watch.syncing(sqlite);
            watch.done.push("synced");
          },
          execute(statement) {
            watch.done.push(statement);
            watch.failing(statement, sqlite);
            sqlite.execute(statement);
          },
          prepare(statement) {
            const run = sqlite.prepare(statement);
            return (parameters) => {
              watch.done.push(statement);
              watch.failing(statement, sqlite);
              return run(parameters);
            };
          },
        };
      },
    },
  };
  return watch;
}

/** A state over a watched driver, with rows to write. */
export interface WriteScene {
  watch: Watched;
  store: Store;
  /** Opens the store again. */
  open(): Promise<void>;
  /** Writes a row. */
  add(id: string): Promise<unknown>;
  /** Writes two rows in one transaction, which then fails with `ends`. */
  addWithin(id: string, ends?: Error): Promise<void>;
  /** Number of commits. */
  commits(): number;
  /** What another process would see: only what is on disk. */
  onDisk(): string[];
}

/** Opens a state over a driver before each test, and closes it afterwards. */
export function writeScene(real: SqliteDriver): WriteScene {
  let folder: string;
  const scene = {
    async open(): Promise<void> {
      scene.store = await openSqlite(folder, scene.watch.driver);
    },
    add: (id: string) => recordUnanswered(scene.store.db, asked(id, id, 1)),
    addWithin: (id: string, ends?: Error): Promise<void> =>
      scene.store.db.transaction().execute(async (own) => {
        await recordUnanswered(own, asked(id, id, 1));
        await recordUnanswered(own, asked(`${id}+`, id, 1));
        if (ends !== undefined) throw ends;
      }),
    commits: () => scene.watch.done.filter((statement) => statement === "commit").length,
    onDisk() {
      const other = real.open(join(folder, SQLITE_FILE), 0);
      const { rows } = other.prepare("select id from unanswered order by id")([]);
      other.close();
      return (rows as { id: string }[]).map(({ id }) => id);
    },
  } as WriteScene;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "cuttings-group-"));
    scene.watch = watched(real);
    await scene.open();
    scene.watch.done.length = 0;
  });
  afterEach(async () => {
    await scene.store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return scene;
}
