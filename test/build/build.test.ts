import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sourcesVersion } from "../../config/build/sourcesVersion.js";

/** A copy of the project's sources that was never built. */
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "cuttings-build-"));
  for (const part of [
    "src",
    "commands",
    "config",
    "seeds",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
  ])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

interface Said {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function run(command: string, ...args: string[]): Promise<Said> {
  return new Promise((done) => {
    const env = { PATH: process.env["PATH"] ?? "", NO_COLOR: "1" };
    const child = execFile(command, args, { cwd: project, env }, (_error, output, errors) =>
      done({ code: child.exitCode ?? 1, output, errors }),
    );
  });
}
const build = (): Promise<Said> => run(process.execPath, "config/build/build.js", "--if-changed");
const ask = (): Promise<Said> => run("npm", "run", "--silent", "ask", "--", "who", "Dominic Murphy");
const built = (): string[] => readdirSync(join(project, "dist"));
const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(project, file), change(readFileSync(join(project, file), "utf8")));
/** Leaves only production dependencies: neither esbuild nor tsx. */
function pruneEsbuild(): void {
  rmSync(join(project, "node_modules"));
  mkdirSync(join(project, "node_modules"));
  for (const name of readdirSync("node_modules"))
    if (!["esbuild", "@esbuild", "tsx"].includes(name))
      symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
}

describe("a question in a clone", () => {
  test("that was never built says so in one line, builds and is answered; the next is silent", async () => {
    const first = await ask();
    expect(first).toMatchObject({ code: 0, errors: "Building Cuttings, once…\n" });
    expect(first.output).toContain("Dominic Murphy");
    expect(await ask()).toEqual({ ...first, errors: "" });
  });

  test("whose sources have changed rebuilds", async () => {
    await build();
    edit("src/terminal/exitCodes.ts", (text) => text.replace(/found: 0/, "found: 7"));
    expect(await ask()).toMatchObject({ code: 7, errors: "" });
  });

  test("without esbuild runs the last build, or says that there is none", async () => {
    pruneEsbuild();
    expect(await ask()).toMatchObject({
      code: 1,
      output: "",
      errors: expect.stringMatching(
        /^Cuttings is not built[^\n]*Run npm ci without --omit=dev\.\n$/,
      ) as unknown,
    });
    rmSync(join(project, "node_modules"), { recursive: true });
    symlinkSync(resolve("node_modules"), join(project, "node_modules"));
    await build();
    pruneEsbuild();
    expect(await ask()).toMatchObject({ code: 0, errors: "" });
    edit("package.json", (text) => `${text}\n`);
    expect(await ask()).toMatchObject({
      code: 0,
      errors: expect.stringMatching(/^The sources have changed[^\n]*\n$/) as unknown,
    });
  });

  test("that was packed without its sources is answered", async () => {
    await build();
    for (const part of ["src", "commands", "tsconfig.json", "package-lock.json"])
      rmSync(join(project, part), { recursive: true });
    pruneEsbuild();
    expect(await ask()).toMatchObject({ code: 0, errors: "" });
  });

  test("is answered by every process if several build at once", async () => {
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(built().filter((name) => /\.\d+$/.test(name))).toEqual([]);
  });
});

test("compiled code is kept for the next question, until the next build", async () => {
  const kept = (): string[] => readdirSync(join(project, "dist", "compiled"));
  await build();
  expect(built()).not.toContain("compiled");
  const first = await ask();
  const [code = ""] = kept();
  expect(code).toMatch(/^[0-9a-f]{64}$/);
  const { mtimeMs } = statSync(join(project, "dist", "compiled", code));
  expect(await ask()).toEqual(first);
  expect(kept()).toEqual([code]);
  expect(statSync(join(project, "dist", "compiled", code)).mtimeMs).toBe(mtimeMs);
  edit("src/terminal/exitCodes.ts", (text) => `${text}\n`);
  await build();
  expect(built()).not.toContain("compiled");
});

test.each([
  ["of another program", () => "not V8's"],
  ["cut short", (code: Buffer) => code.subarray(0, code.length >> 1)],
  ["damaged", (code: Buffer) => Buffer.from(code).fill(255, code.length >> 1, (code.length >> 1) + 3)],
])("compiled code that is %s is compiled anew", async (_what, spoil) => {
  await build();
  const first = await ask();
  const folder = join(project, "dist", "compiled");
  const [name = ""] = readdirSync(folder);
  const code = readFileSync(join(folder, name));
  writeFileSync(join(folder, name), spoil(code));
  expect(await ask()).toEqual(first);
  expect(statSync(join(folder, name)).size).toBeGreaterThan(code.length * 0.9);
});

test("stacks name the TypeScript files", async () => {
  edit("src/terminal/ask.ts", (text) =>
    text.replace(/export async function ask\([^{]*\{/, (head) => `${head}\n  throw new Error("broke");`),
  );
  const { errors } = await ask();
  expect(errors).toMatch(/at .*src\/terminal\/ask\.ts:\d+/);
});

test("the bot loads nothing of the rehearsal", async () => {
  await build();
  const imports = (name: string): string[] =>
    [...readFileSync(join(project, "dist", name), "utf8").matchAll(/\b(?:import|from)"\.\/([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    );
  const loaded = new Set(built().filter((name) => /^(?:main|serve)(?:-\w+)?\.js$/.test(name)));
  for (const name of loaded) for (const other of imports(name)) loaded.add(other);
  const holds = (word: string): string[] =>
    built().filter(
      (name) => name.endsWith(".js") && readFileSync(join(project, "dist", name), "utf8").includes(word),
    );
  expect(loaded.size).toBeGreaterThan(4);
  expect(holds("startStandIn").length).toBeGreaterThan(0);
  expect(holds("startStandIn").filter((name) => loaded.has(name))).toEqual([]);
});

test("a source in an unlisted folder fails the build by name", async () => {
  mkdirSync(join(project, "elsewhere"));
  writeFileSync(join(project, "elsewhere", "word.ts"), "export const word = 1;\n");
  edit(
    "src/main.ts",
    (text) => `import { word } from "../elsewhere/word.ts";\n${text}\nprocess.exitCode = word;\n`,
  );
  const { code, errors } = await build();
  expect(code).not.toBe(0);
  expect(errors).toContain("elsewhere/word.ts is in no folder of config/build/sourcesVersion.js");
});

describe("the version of the sources", () => {
  const changes: readonly (readonly [string, () => void])[] = [
    ["a file is added to a folder", () => writeFileSync(join(project, "src/extract/more.ts"), "")],
    ["a list of words is added", () => writeFileSync(join(project, "src/extract/names/data/more.txt"), "")],
    [
      "a folder is added with a file",
      () => (
        mkdirSync(join(project, "commands/more")),
        writeFileSync(join(project, "commands/more/a.ts"), "")
      ),
    ],
    ["a file is removed", () => rmSync(join(project, "src/text/fold.ts"))],
    [
      "a file is renamed",
      () => renameSync(join(project, "src/text/fold.ts"), join(project, "src/text/folded.ts")),
    ],
    [
      "a letter is changed and the time set back",
      () => {
        const file = join(project, "src/errors.ts");
        edit("src/errors.ts", (text) => text.replace("e", "a"));
        utimesSync(file, new Date(2020, 1, 1), new Date(2020, 1, 1));
      },
    ],
    [
      "a package is another",
      () => edit("package-lock.json", (text) => text.replace(/"version": "\d/, '"version": "9')),
    ],
    ["the lexicon is another", () => edit("config/lexicon.json", (text) => `${text} `)],
    ["the build is another", () => edit("config/build/build.js", (text) => `${text}\n`)],
  ];
  test.each(changes)("changes once %s", (_what, change) => {
    const before = sourcesVersion(project);
    change();
    expect(sourcesVersion(project)).not.toBe(before);
  });

  test("does not depend on the project's path, file times, tests or articles", () => {
    const before = sourcesVersion(resolve("."));
    utimesSync(join(project, "src/main.ts"), new Date(2020, 1, 1), new Date(2020, 1, 1));
    writeFileSync(join(project, "seeds", "more.txt"), "More");
    expect(sourcesVersion(project)).toBe(before);
  });
});
