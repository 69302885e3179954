import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const main = `import { Worker } from "node:worker_threads";
import { word } from "./word.ts";

const doing: Record<string, () => unknown> = {
  say: () => console.log(word),
  place: () => console.log(import.meta.url),
  echo: () => process.stdin.pipe(process.stdout),
  fail: () => {
    throw new Error(word);
  },
  async later() {
    const { late } = await import("./late.ts");
    console.log(late);
  },
  thread: () => new Worker(new URL("./launch/worker.js", import.meta.url)),
  wait() {
    const timer = setInterval(() => undefined, 1_000);
    for (const signal of ["SIGHUP", "SIGTERM"] as const) process.on(signal, () => console.log(signal));
    process.on("SIGTERM", () => clearInterval(timer));
    console.log("waiting");
  },
};
process.exitCode = Number(process.argv[3] ?? 0);
await doing[process.argv[2] ?? "say"]?.();
`;

const sources: Readonly<Record<string, string>> = {
  "package.json": '{ "type": "module" }',
  "src/main.ts": main,
  "src/word.ts": 'export const word: string = "one";\n',
  "src/late.ts":
    'import { word } from "./word.ts";\nexport const late: string = `late ${word} of ${import.meta.url}`;\n',
  "src/library/worker.ts":
    'import { word } from "../word.ts";\nconsole.log(`thread ${word} of ${import.meta.url}`);\n',
};

/** A made-up project of five files that starts by this project's launcher, in a folder of its own. */
export function makeMiniature(): string {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-launch-"));
  for (const part of ["launch", "launch.js"])
    cpSync(join(root, "src", part), join(folder, "src", part), { recursive: true });
  for (const [file, content] of Object.entries(sources)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  mkdirSync(join(folder, "node_modules"));
  for (const name of ["esbuild", "tsx"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  return folder;
}

/** The folder that a project's bundles are in. */
export function cacheOf(project: string): string {
  return join(project, "node_modules/.cache/cuttings");
}

/** The names of the bundles that a project has. */
export function bundlesOf(project: string): string[] {
  const cache = cacheOf(project);
  return existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith("bundle-")) : [];
}

/** How a process ended. */
interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts a file of a project's `src/` from another folder; `NODE_DEBUG` shows why there is no bundle. */
export function start(project: string, file: string, args: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [join(project, "src", file), ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env["PATH"] ?? "", NODE_DEBUG: "cuttings" },
    stdio: "pipe",
  });
}

/** Runs a file of a project's `src/` to its end, with something typed. */
export async function run(
  project: string,
  file: string,
  args: readonly string[] = [],
  typed = "",
): Promise<Run> {
  const child = start(project, file, args);
  let output = "";
  let errors = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
  child.stdin?.on("error", () => undefined).end(typed);
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output, errors };
}
