import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findBundle } from "../../src/launch/findBundle.js";
import { bundlesOf, cacheOf, makeMiniature, run, start } from "./support/miniature.ts";

let project = "";
beforeEach(() => {
  project = makeMiniature();
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

const launch = (...args: string[]) => run(project, "launch.js", args);
const remove = (name: string): void => rmSync(join(project, "node_modules", name));
const write = (file: string, content: string): void => writeFileSync(join(project, file), content);
const wordOf = (word: string): string => `export const word: string = "${word}";\n`;
const urlOf = (file: string): string => pathToFileURL(join(project, file)).href;
/** A time that no build is made at. */
const longAgo = new Date(2020, 1, 1);

describe("a bundle", () => {
  test("is made by the first run and used by the next, which needs neither esbuild nor tsx", async () => {
    expect(await launch("say")).toEqual({ code: 0, output: "one\n", errors: "" });
    expect(bundlesOf(project)).toHaveLength(1);
    const [made = ""] = bundlesOf(project);
    const modeOf = (path: string): number => statSync(path).mode;
    // Who installs is often not who runs.
    expect(modeOf(join(cacheOf(project), made))).toBe(modeOf(cacheOf(project)));
    remove("esbuild");
    remove("tsx");
    expect(await launch("say")).toEqual({ code: 0, output: "one\n", errors: "" });
  });

  test("is made by npm ci, through the script prepare", async () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(scripts["prepare"]).toBe("node src/launch/prepare.js");
    expect(await run(project, "launch/prepare.js")).toEqual({ code: 0, output: "", errors: "" });
    const made = bundlesOf(project);
    expect(made).toHaveLength(1);
    await launch("say");
    expect(bundlesOf(project)).toEqual(made);
  });

  test("gives every module the place of its source, in threads and in what is loaded later too", async () => {
    await launch("say");
    remove("tsx");
    expect((await launch("place")).output).toBe(`${urlOf("src/main.ts")}\n`);
    expect((await launch("later")).output).toBe(`late one of ${urlOf("src/late.ts")}\n`);
    expect((await launch("thread")).output).toBe(`thread one of ${urlOf("src/library/worker.ts")}\n`);
  });

  test("follows every change of a source", async () => {
    await launch("say");
    write("src/word.ts", wordOf("three"));
    expect((await launch("say")).output).toBe("three\n");
    write("src/late.ts", 'export const late = "even later";');
    expect((await launch("later")).output).toBe("even later\n");
    expect(bundlesOf(project)).toHaveLength(3);
    write("src/word.json", '{ "word": "four" }');
    write(
      "src/word.ts",
      'import data from "./word.json" with { type: "json" };\nexport const { word } = data;',
    );
    expect((await launch("say")).output).toBe("four\n");
    write("src/word.json", '{ "word": "five" }');
    expect((await launch("say")).output).toBe("five\n");
    rmSync(join(project, "src/word.ts"));
    expect((await launch("say")).errors).toMatch(/Cannot find module .*word/u);
  });

  test("follows a change to as many bytes that sets the time back", async () => {
    const file = join(project, "src/word.ts");
    utimesSync(file, longAgo, longAgo);
    await launch("say");
    write("src/word.ts", wordOf("two"));
    utimesSync(file, longAgo, longAgo);
    expect((await launch("say")).output).toBe("two\n");
  });

  test("stays where sources are only touched, as by a checkout", async () => {
    await launch("say");
    const made = bundlesOf(project);
    for (const file of ["src/main.ts", "src/word.ts"]) utimesSync(join(project, file), longAgo, longAgo);
    await launch("say");
    await launch("say");
    expect(bundlesOf(project)).toEqual(made);
  });

  test("is made again after an installation", async () => {
    await launch("say");
    write("node_modules/.package-lock.json", "{}");
    await launch("say");
    expect(bundlesOf(project)).toHaveLength(2);
  });

  test("is of no use to a copy in another folder", async () => {
    await launch("say");
    const copy = `${project}-copy`;
    cpSync(project, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    const { output } = await run(copy, "launch.js", ["place"]);
    rmSync(copy, { recursive: true });
    expect(output).toBe(`${pathToFileURL(join(copy, "src/main.ts")).href}\n`);
  });

  test("is made by several processes at once without harm", async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => launch("later")));
    for (const each of runs) expect(each).toMatchObject({ code: 0, errors: "" });
    expect(new Set(runs.map(({ output }) => output)).size).toBe(1);
    const made = bundlesOf(project);
    await launch("say");
    expect(bundlesOf(project)).toEqual(made);
  });

  test.each(["", "null", '{"folder":1}', '{"root":"ROOT","folder":"../","inputs":[1]}'])(
    "is made again where the manifest is %j",
    async (manifest) => {
      mkdirSync(cacheOf(project), { recursive: true });
      writeFileSync(join(cacheOf(project), "main.js"), "");
      const written = manifest.replace("ROOT", join(project, "/")).replace("../", "./");
      writeFileSync(join(cacheOf(project), "manifest.json"), written);
      expect(await launch("say")).toEqual({ code: 0, output: "one\n", errors: "" });
    },
  );

  test("is made again where its files were removed", async () => {
    await launch("say");
    for (const bundle of bundlesOf(project)) rmSync(join(cacheOf(project), bundle), { recursive: true });
    expect(await launch("say")).toEqual({ code: 0, output: "one\n", errors: "" });
  });

  test("is kept while a few newer ones are made, for processes that run from it, but not for ever", async () => {
    await launch("say");
    const [first = ""] = bundlesOf(project);
    const age = (name: string, hours: number): void => {
      const at = Date.now() / 1_000 - hours * 3_600;
      utimesSync(join(cacheOf(project), name), at, at);
    };
    const add = (name: string, hours: number): void => {
      mkdirSync(join(cacheOf(project), name));
      age(name, hours);
    };
    age(first, 9);
    for (let hours = 2; hours < 8; hours += 1) add(`bundle-old${hours}`, hours);
    write("src/word.ts", wordOf("two"));
    await launch("say");
    expect(bundlesOf(project)).toContain(first);
    for (let at = 0; at < 9; at += 1) add(`bundle-young${at}`, 0);
    write("src/word.ts", wordOf("three"));
    await launch("say");
    const kept = bundlesOf(project);
    expect(kept).not.toContain(first);
    expect(kept.filter((name) => name.startsWith("bundle-young"))).toHaveLength(9);
    expect(kept.filter((name) => name.startsWith("bundle-old"))).toEqual([]);
  });
});

test("this project can be bundled, whole", async () => {
  expect(await run(process.cwd(), "launch/prepare.js")).toEqual({ code: 0, output: "", errors: "" });
  expect(findBundle()?.pathname).toMatch(/\/node_modules\/\.cache\/cuttings\/bundle-\w+\/$/u);
});

describe("without a bundle", () => {
  const spoils: Readonly<Record<string, () => void>> = {
    "where its folder cannot be written": () => write("node_modules/.cache", "a file"),
    "where esbuild does not run": () => {
      remove("esbuild");
      mkdirSync(join(project, "node_modules/esbuild"));
      write("node_modules/esbuild/index.js", 'throw new Error("no esbuild");');
    },
  };
  test.each(Object.keys(spoils))("%s, all works through tsx, and installing does not fail", async (where) => {
    spoils[where]?.();
    const said = await launch("say");
    expect(said).toMatchObject({ code: 0, output: "one\n" });
    expect(said.errors).toContain("no bundle, so that tsx is used");
    expect((await launch("thread")).output).toBe(`thread one of ${urlOf("src/library/worker.ts")}\n`);
    expect(bundlesOf(project)).toEqual([]);
    expect(await run(project, "launch/prepare.js")).toMatchObject({ code: 0, output: "" });
  });

  test("an error in a source is shown as tsx shows it", async () => {
    write("src/word.ts", "export const word = ;");
    const { code, errors } = await launch("say");
    expect(code).toBe(1);
    expect(errors).toContain(`${join(project, "src/word.ts")}:1:20`);
  });
});

describe("what is launched", () => {
  test("gets its arguments and standard input, and gives its exit code", async () => {
    expect(await run(project, "launch.js", ["echo", "3"], "typed\n")).toEqual({
      code: 3,
      output: "typed\n",
      errors: "",
    });
  });

  test("names its sources in a stack trace", async () => {
    const { code, errors } = await launch("fail");
    expect(code).toBe(1);
    const stack = errors.slice(errors.indexOf("Error: one\n"));
    expect(stack).toContain(`${urlOf("src/main.ts")}:9:11`);
    expect(stack).not.toContain(".cache");
  });

  test("hears signals", async () => {
    const child = start(project, "launch.js", ["wait"]);
    let output = "";
    child.stdout?.on("data", (data: Buffer) => (output += data.toString()));
    await expect.poll(() => output).toBe("waiting\n");
    child.kill("SIGHUP");
    await expect.poll(() => output).toBe("waiting\nSIGHUP\n");
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
    expect(output).toBe("waiting\nSIGHUP\nSIGTERM\n");
  });
});
