import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(root, ".layering-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lints one file of a made-up tree with the project's own configuration; returns what is refused. */
function lint(file: string, source: string): string {
  const path = join(folder, file);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, source);
  try {
    execFileSync(process.execPath, [
      join(root, "node_modules/oxlint/bin/oxlint"),
      "-c",
      join(root, ".oxlintrc.json"),
      "--no-ignore",
      path,
    ]);
    return "";
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout);
  }
}

describe("the layering is enforced by lint", () => {
  test.each([
    ["src/text/a.ts", 'import { x } from "../corpus/b.ts";', "text may not import corpus"],
    ["src/answer/a.ts", 'import { x } from "../library.ts";', "answer may not import library"],
    ["src/library.ts", 'import { x } from "./store/b.ts";', "library may not import store"],
    ["commands/a.ts", 'import { x } from "../src/discord/b.ts";', "commands may not import discord"],
    ["src/search/a.ts", 'export { x } from "../answer/b.ts";', "search may not import answer"],
    ["src/text/a.ts", 'export const x = await import("../main.ts");', "text may not import main"],
    ["src/render/a.ts", 'import { x } from "../answer/b.ts";', "render/ sees the types of answer/ only"],
    ["src/rehearsal/a.ts", 'import { Client } from "discord.js";', "discord.js belongs to src/discord alone"],
    ["src/corpus/a.ts", 'import { x } from "../strangers/b.ts";', "strangers is in no layer"],
    ["src/answer/a.ts", "export const x = process.env;", "process.env"],
  ])("%s: %s is refused", (file, source, why) => {
    expect(lint(file, `${source}\nexport const used = typeof x;\n`)).toContain(why);
  });

  test.each([
    ["src/corpus/a.ts", 'import { x } from "../text/b.ts";'],
    ["src/render/a.ts", 'import type { x } from "../answer/b.ts";'],
    ["src/main.ts", 'import { x } from "./rehearsal/b.ts";'],
    ["src/discord/a.ts", 'import { x } from "discord.js";'],
    ["commands/a.ts", 'import { x } from "../src/answer/b.ts";'],
  ])("%s: %s is allowed", (file, source) => {
    expect(lint(file, `${source}\nexport type used = typeof x;\n`)).not.toContain("cuttings(layering)");
  });
});
