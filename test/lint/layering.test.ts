import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

const refused = [
  ["src/text/a.ts", 'import { x } from "../corpus/b.ts";', "text may not import corpus"],
  ["src/answer/a.ts", 'import { x } from "../library.ts";', "answer may not import library"],
  ["src/library.ts", 'import { x } from "./store/b.ts";', "library may not import store"],
  ["commands/a.ts", 'import { x } from "../src/discord/b.ts";', "commands may not import discord"],
  ["src/search/a.ts", 'export { x } from "../answer/b.ts";', "search may not import answer"],
  ["src/text/a.ts", 'export const x = await import("../main.ts");', "text may not import main"],
  ["src/render/a.ts", 'import { x } from "../answer/b.ts";', "render/ may import only types from answer/"],
  [
    "src/rehearsal/a.ts",
    'import { Client } from "discord.js";',
    "discord.js may only be imported in src/discord",
  ],
  ["src/corpus/a.ts", 'import { x } from "../strangers/b.ts";', "strangers is in no layer"],
  ["src/rehearsal/a.ts", 'import { x } from "../errors.ts";', "rehearsal is a package of its own"],
  ["src/rehearsal/rest/a.ts", 'import { x } from "../../text/b.ts";', "rehearsal is a package of its own"],
  [
    "src/main.ts",
    'import { x } from "./rehearsal/b.ts";',
    "rehearsal may only be imported through startStandIn.ts",
  ],
  ["src/answer/a.ts", "export const x = process.env;", "process.env"],
] as const;

const allowed = [
  ["src/corpus/a.ts", 'import { x } from "../text/b.ts";'],
  ["src/render/a.ts", 'import type { x } from "../answer/b.ts";'],
  ["src/main.ts", 'import { x } from "./rehearsal/startStandIn.ts";'],
  ["src/discord/a.ts", 'import { x } from "discord.js";'],
  ["commands/a.ts", 'import { x } from "../src/answer/b.ts";'],
] as const;

const cases = [...refused, ...allowed];
let folder = "";
let said: readonly string[] = [];

/** Lints an invented tree for each case, all in one run, with the project's own configuration. */
beforeAll(() => {
  folder = mkdtempSync(join(root, ".layering-"));
  const paths = cases.map(([file, source], at) => {
    const path = join(folder, `case${at}`, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${source}\nexport type used = typeof x;\n`);
    return path;
  });
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const options = ["-c", join(root, ".oxlintrc.json"), "--no-ignore", "--format=unix", ...paths];
  said = spawnSync(process.execPath, [oxlint, ...options], { encoding: "utf8" }).stdout.split("\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What lint reports for one case. */
const saidOf = (one: (typeof cases)[number]): string =>
  said.filter((line) => line.includes(`case${cases.indexOf(one)}/`)).join("\n");

describe("lint enforces the layering", () => {
  test.each(refused.map((one) => ({ one, file: one[0], source: one[1], why: one[2] })))(
    "$file: $source is refused",
    ({ one, why }) => {
      expect(saidOf(one)).toContain(why);
    },
  );

  test.each(allowed.map((one) => ({ one, file: one[0], source: one[1] })))(
    "$file: $source is allowed",
    ({ one }) => {
      expect(saidOf(one)).not.toContain("cuttings(layering)");
    },
  );
});
