import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { environmentSettings, fileSettings } from "../../src/config.ts";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const readme = read("README.md");
/** The first column of a row of a table. */
const row = (name: string): RegExp => new RegExp(`^\\| \`${name}\` +\\|`, "mu");

describe("README", () => {
  test.each(commands.map(({ name }) => name))("documents /%s", (name) => {
    expect(readme).toMatch(row(`/${name}`));
  });

  test.each(Object.keys(environmentSettings.shape))(
    "documents the setting %s, and .env.example has it",
    (name) => {
      expect(readme).toMatch(row(name));
      expect(read(".env.example")).toMatch(new RegExp(`^${name}=`, "mu"));
    },
  );

  test.each(Object.keys(fileSettings.shape))("documents the setting %s of config/cuttings.json", (name) => {
    expect(readme).toMatch(row(name));
    expect(JSON.parse(read("config/cuttings.json"))).toHaveProperty(name);
  });

  test("names no script that package.json does not have", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const used = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/gu)].map((match) => match[1] ?? "");
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });
});
