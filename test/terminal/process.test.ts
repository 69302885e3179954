import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import stringWidth from "string-width";
import { afterAll, expect, test } from "vitest";
import { someOf } from "../support/effort.ts";
import { answerSchema } from "../support/answerSchema.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cuttings-process-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly typed?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Stops reading standard output after the first chunk, as `head` does. */
  readonly readsOnce?: boolean;
}

/** Runs Cuttings as a person would; resolves to its output and exit code. */
async function cuttings(
  args: readonly string[],
  { typed = "", environment = {}, readsOnce = false }: Run = {},
): Promise<{ code: number; output: string; errors: string }> {
  const child = spawn(process.execPath, ["--no-regexp-tier-up", "config/build/run.js", ...args], {
    cwd: root,
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: "pipe",
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (readsOnce) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  child.stdin.on("error", () => undefined).end(typed);
  const [code] = (await once(child, "close")) as [number];
  return { code, output, errors };
}

/** A folder of two articles, one of them empty. */
function corpusWithBrokenFile(): string {
  writeFileSync(join(folder, "ferry.txt"), "Ferry burns\n\nThe ferry burned on 3 March 2021 at Skerrow.\n");
  writeFileSync(join(folder, "zero.txt"), "");
  return folder;
}

test("a cold question is answered in 80 columns without colour, exits with 0 and leaves standard error empty", async () => {
  const { code, output, errors } = await cuttings(["ask", "ask", "which court will hear the case?"]);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).toContain("Magistrates");
  expect(output).not.toContain("\u001b");
  for (const line of output.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
});

const usages: readonly (readonly [readonly string[], string])[] = [
  [["help"], "npm run inspect -- FILE|DIR"],
  [["--help"], "npm run inspect -- FILE|DIR"],
  [["serve", "--help"], "npm run inspect -- FILE|DIR"],
  [["ask", "--help"], "Usage: npm run ask --"],
  [["ask", "help"], "Usage: npm run ask --"],
  [["inspect", "--help"], "Usage: npm run inspect --"],
  [["eval", "-h"], "Usage: npm run --silent eval --"],
  [["state", "--help"], "npm run state -- backup FILE"],
];
test.each(someOf(usages))("%j prints its usage and exits with 0", async (args, usage) => {
  const { code, output, errors } = await cuttings(args);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).toContain(usage);
});

test("an unknown word is refused with a list of the known ones, and exits with 2", async () => {
  expect(await cuttings(["sing"])).toEqual({
    code: 2,
    output: "",
    errors: 'There is no "sing". Use serve, worker, ask, inspect, eval, state, or help.\n',
  });
});

test("--json prints an Answer; nothing found exits with 3", async () => {
  const { code, output, errors } = await cuttings(["ask", "who", "Zebedee Quux", "--json"]);
  expect({ code, errors }).toEqual({ code: 3, errors: "" });
  expect(answerSchema.parse(JSON.parse(output))).toMatchObject({ kind: "nothing", question: "Zebedee Quux" });
});

test("a broken file and a bad line are named on standard error, and the others are answered", async () => {
  const typed = '{"id":"1","command":"ask","question":"when did the ferry burn"}\nnonsense\n';
  const args = ["ask", "--corpus", corpusWithBrokenFile(), "--batch", "-"];
  const { code, output, errors } = await cuttings(args, { typed });
  expect(code).toBe(2);
  expect(errors).toMatch(/^zero\.txt: is empty\. Put /mu);
  expect(errors).toMatch(/^-:2: not JSON\. /mu);
  const answer = JSON.parse(output) as { id: string; excerpts: { file: string; quote: string }[] };
  expect(answer.id).toBe("1");
  expect(answer.excerpts[0]).toMatchObject({
    file: "ferry.txt",
    quote: "The ferry burned on 3 March 2021 at Skerrow.",
  });
});

test("a page is read as an article", async () => {
  const paragraphs =
    "<p>The lighthouse at Skerrow was lit on 4 May 1899, said the keeper of the museum.</p>".repeat(8);
  const pages = mkdtempSync(join(tmpdir(), "cuttings-pages-"));
  writeFileSync(
    join(pages, "light.html"),
    `<html><head><title>A light is lit</title></head><body><article><h1>A light is lit</h1>${paragraphs}</article></body></html>`,
  );
  const { code, output, errors } = await cuttings(["ask", "source", "--corpus", pages]);
  rmSync(pages, { recursive: true });
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).toContain("A light is lit");
});

test("a bad setting or period is named, and exits with 2", async () => {
  const environment = { PORT: "abc", LOG_LEVEL: "loud" };
  const [settings, period] = await Promise.all([
    cuttings(["ask", "source"], { environment }),
    cuttings(["ask", "when", "--from", "soon"]),
  ]);
  expect(settings).toMatchObject({ code: 2, output: "" });
  expect(settings.errors).toMatch(/^the environment: PORT: /mu);
  expect(settings.errors).toMatch(/^the environment: LOG_LEVEL: /mu);
  expect(settings.errors).not.toMatch(/^\s+at /mu);
  expect(period).toEqual({
    code: 2,
    output: "",
    errors: "from: “soon” is not a date. Write it as 2021-06-12, 2021-06 or 2021.\n",
  });
});

test("a missing or empty folder is named, and exits with 2", async () => {
  const empty = mkdtempSync(join(tmpdir(), "cuttings-empty-"));
  const [missing, bare] = await Promise.all([
    cuttings(["ask", "source", "--corpus", join(folder, "missing")]),
    cuttings(["ask", "source"], { environment: { CORPUS_DIR: empty } }),
  ]);
  rmSync(empty, { recursive: true });
  expect(missing).toMatchObject({ code: 2, output: "" });
  expect(missing.errors).toMatch(/missing cannot be read .*Create it/u);
  expect(bare).toMatchObject({ code: 2, output: "" });
  expect(bare.errors).toMatch(/is empty\. Put articles in it/u);
});

test("a closed pipe ends it quietly", async () => {
  const line = '{"id":1,"command":"when","question":""}\n';
  const { errors } = await cuttings(["ask", "--batch", "-"], { typed: line.repeat(400), readsOnce: true });
  expect(errors).toBe("");
});
