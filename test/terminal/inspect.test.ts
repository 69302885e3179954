import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readSettings } from "../../src/config/settings.ts";
import { UserError } from "../../src/errors.ts";
import { inspect } from "../../src/terminal/inspect.ts";
import { fakeTerminal } from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "cuttings-inspect-"));
const empty = mkdtempSync(join(tmpdir(), "cuttings-inspect-empty-"));
afterAll(() => [folder, empty].forEach((one) => rmSync(one, { recursive: true })));
const ferry =
  "Ferry burns\n\nThe ferry burned on 3 March 2021.\n\n“We lost the bell,” said Captain Olaf Brandt of the Skerrow Rescue Service in Inverness.\n";
writeFileSync(join(folder, "ferry.txt"), ferry);
writeFileSync(join(folder, "page.html"), "<h1>Mayor leaves</h1><p>Ada &amp; Lindqvist resigned.</p>");
writeFileSync(join(folder, "zero.txt"), "");

async function run(...args: readonly string[]) {
  const terminal = fakeTerminal();
  const code = await inspect(args, readSettings(), terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
const spanned = span.extend({ text: z.string() });
const inspection = z.object({
  file: z.string(),
  text: z.string(),
  headline: z.string(),
  hash: z.string().length(64),
  blocks: z.array(span.extend({ role: z.string(), paragraph: z.int().positive() })),
  sentences: z.array(span.extend({ block: z.int().nonnegative() })),
  names: z.array(spanned.extend({ kind: z.enum(["person", "org", "place"]), entity: z.string() })),
  entities: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.string(), aliases: z.array(z.string()) }),
  ),
  quotations: z.array(spanned.extend({ speaker: z.string().optional(), certainty: z.string() })),
  times: z.array(spanned.extend({ from: z.string().optional(), certainty: z.string() })),
});

describe("inspect --json", () => {
  test("prints what the bot sees in a file, with every span inside its text", async () => {
    const { code, output, errors } = await run(join(folder, "ferry.txt"), "--json");
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    const seen = inspection.parse(JSON.parse(output));
    expect(seen).toMatchObject({ file: "ferry.txt", text: ferry, headline: "Ferry burns" });
    for (const { text, start, end } of [...seen.names, ...seen.quotations, ...seen.times])
      expect(ferry.slice(start, end)).toBe(text);
    expect(seen.quotations).toMatchObject([
      { text: "We lost the bell,", speaker: "Olaf Brandt", certainty: "stated" },
    ]);
    expect(seen.times).toMatchObject([{ from: "2021-03-03", certainty: "stated" }]);
    const ids = new Set(seen.entities.map(({ id }) => id));
    expect(seen.names.length).toBeGreaterThan(1);
    expect(seen.names.every(({ entity }) => ids.has(entity))).toBe(true);
  });

  test("prints a line per article of a folder, and names skipped files", async () => {
    const { code, output, errors } = await run(folder, "--json");
    expect(code).toBe(0);
    const seen = output
      .trimEnd()
      .split("\n")
      .map((line) => inspection.parse(JSON.parse(line)));
    expect(seen.map(({ file }) => file).toSorted()).toEqual(["ferry.txt", "page.html"]);
    expect(errors).toMatch(/^zero\.txt: is empty/mu);
  });

  test("prints the extracted text of HTML, with spans in that text", async () => {
    const { output } = await run(join(folder, "page.html"), "--json");
    const { text, sentences } = inspection.parse(JSON.parse(output));
    expect(text).not.toContain("<");
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toContain("Ada & Lindqvist resigned.");
  });
});

test("inspect without --json marks names, quotations and times in the text", async () => {
  const { code, output } = await run(join(folder, "ferry.txt"));
  expect(code).toBe(0);
  expect(output).toMatch(/^ferry\.txt: Ferry burns$/mu);
  expect(output).toContain("[person: Olaf Brandt]");
  expect(output).toContain("«We lost the bell, — Olaf Brandt, stated»");
  expect(output).toMatch(/\{.*3 March 2021 = 2021-03-03, stated\}/u);
  expect(output).toMatch(/^headline {4}Ferry burns$/mu);
});

test.each([
  [[join(folder, "missing.txt")], /no such file or folder/u],
  [[empty], /is empty/u],
])("inspect %j is refused with a message", async (args, message) => {
  const refused = run(...args);
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow(message);
});

// Other systems have no /dev/null.
test.runIf(process.platform === "linux").each([
  ["loop.txt", "loop.txt", "is a link that leads nowhere. Name the article itself."],
  ["/dev/null", "device.txt", "is not a regular file. Save the article's text in a file."],
])("inspect of a link to %s says what is wrong", async (target, name, message) => {
  const path = join(folder, name);
  symlinkSync(target, path);
  await expect(run(path)).rejects.toThrow(`${path}: ${message}`);
  rmSync(path);
});

test("inspect without a path or with an unknown option is a usage error, and a file without text yields nothing", async () => {
  expect(await run()).toEqual({
    code: 2,
    output: "",
    errors: "Name a file or a folder of articles: npm run inspect -- seeds. See --help.\n",
  });
  expect(await run(folder, "--jsn")).toMatchObject({ code: 2, output: "" });
  const bare = await run(join(folder, "zero.txt"));
  expect(bare).toMatchObject({ code: 3, output: "" });
  expect(bare.errors).toMatch(/zero\.txt: is empty/u);
});
