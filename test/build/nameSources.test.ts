import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nameSources } from "../../config/build/nameSources.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-stack-"));
  await writeFile(
    join(folder, "fail.ts"),
    "interface Reason {\n  readonly why: string;\n}\n\nexport function fail({ why }: Reason): never {\n  throw new Error(why);\n}\n",
  );
  await build({
    entryPoints: [join(folder, "fail.ts")],
    outdir: join(folder, "dist"),
    format: "esm",
    minifyWhitespace: true,
    sourcemap: true,
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** An error with this stack trace. */
const thrownAt = (stack: string): Error => Object.assign(new Error("no"), { stack });

test("a stack trace names the place in the source", async () => {
  const built = join(folder, "dist", "fail.js");
  const code = await readFile(built, "utf8");
  const column = code.indexOf("new Error") + 1;
  expect(code.slice(0, column)).not.toContain("\n");
  const error = nameSources(
    thrownAt(
      `Error: no\n    at fail (${pathToFileURL(built).href}:1:${column})\n    at async node:internal:1:8`,
    ),
  );
  expect((error as Error).stack).toBe(
    `Error: no\n    at fail (${join(folder, "fail.ts")}:6:9)\n    at async node:internal:1:8`,
  );
});

test.each([
  "Error: no\n    at fail (node:internal/modules:1:30)",
  "Error: no\n    at fail (file:///nowhere/dist/fail.js:1:30)",
  "Error: no",
])("a stack trace without a source map stays: %s", (stack) => {
  expect((nameSources(thrownAt(stack)) as Error).stack).toBe(stack);
});

test.each(["a reason", undefined, { stack: 1 }])("what is no error stays: %s", (thrown) => {
  expect(nameSources(thrown)).toBe(thrown);
});
