import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/reply/answer.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";

let server: TestPostgres;
let folder: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "cuttings-terminal-"));
  environment = {
    ...process.env,
    ARCHIVE: "true",
    DATABASE_URL: await server.makeDatabase("terminal"),
    DATA_DIR: folder,
  };
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Runs the program over the sample articles. */
const run = (args: readonly string[], changed: NodeJS.ProcessEnv = {}) =>
  promisify(execFile)(process.execPath, ["config/build/run.js", ...args], {
    env: { ...environment, ...changed },
  });

const failed = (args: readonly string[], changed: NodeJS.ProcessEnv = {}) =>
  run(args, changed).then(
    () => "it succeeded",
    (error: unknown) => (error as { stderr: string }).stderr,
  );

describe("the terminal, with ARCHIVE set", () => {
  test("fills the archive, answers from it, and does not fill it again the next time", async () => {
    for (const question of ["which court will hear the case?", "wich court will hear the case?"]) {
      const { stdout } = await run(["ask", "--json", question]);
      const { excerpts } = JSON.parse(stdout) as Answer;
      expect(excerpts[0]?.quote).toContain("Westminster Magistrates");
    }
  });

  test("reads another folder into memory", async () => {
    const { stdout } = await run(["ask", "--corpus", "seeds", "who", "Dominic Murphy"]);
    expect(stdout).toContain("Murphy");
  });

  test("refuses to list the whole archive", async () => {
    expect(await failed(["ask", "source"])).toContain("too many articles to list");
    expect(await failed(["ask", "when"])).toContain("too many dates to list");
  });

  test("says which setting is missing", async () => {
    expect(await failed(["ask", "who is Dominic Murphy"], { DATABASE_URL: "" })).toContain(
      "DATABASE_URL: is missing, and ARCHIVE keeps articles in PostgreSQL",
    );
  });
});
