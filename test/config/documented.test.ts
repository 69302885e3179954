import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { environmentSettings } from "../../src/config/environmentSettings.ts";
import { fileSettings } from "../../src/config/fileSettings.ts";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const readme = read("README.md");
const settings = read("docs/settings.md");
/** The first column of a table row. */
const row = (name: string): RegExp => new RegExp(`^\\| \`${name}\` +\\|`, "mu");
/** The files and folders directly in a folder; folders end with a slash. */
const entriesOf = (folder: string): string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { withFileTypes: true }).map(
    (entry) => `${folder}/${entry.name}${entry.isDirectory() ? "/" : ""}`,
  );

test("README is short, and begins with a picture of an answer", () => {
  expect(readme.split("\n").length).toBeLessThanOrEqual(121);
  expect(readme.indexOf("![")).toBeLessThan(500);
});

describe("README", () => {
  test.each(commands.map(({ name }) => name))("documents /%s", (name) => {
    expect(readme).toMatch(row(`/${name}`));
  });

  test.each(["about", "from", "to"] as const)("says which commands --%s narrows", (option) => {
    const [line = ""] = readme
      .split("\n")
      .filter((one) => one.startsWith("| `--") && one.includes(`\`--${option}\``));
    const narrowed = commands.filter(({ name, options }) =>
      // "when" takes its topic as words or as --about.
      options.some(({ fills, name: called }) => fills === option || (name === "when" && called === option)),
    );
    const named = line.split("|")[2]?.match(/(?<=`)\w+(?=`)/gu) ?? [];
    expect(named.toSorted()).toEqual(narrowed.map(({ name }) => name).toSorted());
  });

  test("links to existing files", () => {
    const links = [...readme.matchAll(/\]\(([^):]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((file) => !existsSync(new URL(`../../${file}`, import.meta.url)))).toEqual([]);
  });

  test("names only scripts that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const used = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/gu)].map((match) => match[1] ?? "");
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("CONTRIBUTING.md", () => {
  const contributing = read("CONTRIBUTING.md");
  const sources = ["src", "commands", "config", "test"].flatMap((folder) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file}`,
    ),
  );

  test.each(["config/", "commands/", "test/", ...entriesOf("src")])("says what %s is for", (entry) => {
    expect(contributing).toMatch(row(entry));
  });

  test("names only files that exist", () => {
    const named = [...contributing.matchAll(/`([\w./-]+\.(?:ts|js))`|^([\w/]+\.ts) /gmu)]
      .map(([, quoted, first]) => quoted ?? first ?? "")
      // Placeholders, and the example of what not to do.
      .filter((file) => !/NAME|^utils\.ts$/.test(file));
    expect(named.length).toBeGreaterThan(30);
    expect(
      named.filter((file) => !["vitest.config.ts", ...sources].some((one) => `/${one}`.endsWith(`/${file}`))),
    ).toEqual([]);
  });
});

describe("docs/settings.md", () => {
  test.each(Object.keys(environmentSettings.shape))(
    "documents the setting %s, and .env.example has it",
    (name) => {
      expect(settings).toMatch(row(name));
      expect(read(".env.example")).toMatch(new RegExp(`^${name}=`, "mu"));
    },
  );

  test.each(Object.keys(fileSettings.shape))("documents the setting %s of config/cuttings.json", (name) => {
    expect(settings).toMatch(row(name));
    expect(JSON.parse(read("config/cuttings.json"))).toHaveProperty(name);
  });
});
