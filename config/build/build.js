// Builds dist/ from the sources: the program, the threads that build the corpus, the rehearsal page, and a cache of the sample articles.
// With --if-changed it does so only where the sources are others than those of the last build; with --if-possible it is no error
// that what builds is not installed.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sources, sourcesVersion } from "./sourcesVersion.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
/** A process that runs may still load parts of the build that it started from: older ones are removed after this. */
const KEPT_MS = 3_600_000;

/** Packages with native parts, that find files by their own place, or that are loaded only where they are installed. */
const external = ["bufferutil", "libsql", "pg", "pg-boss", "pino", "utf-8-validate", "zlib-sync"];

/** @type {import("esbuild").BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  write: false,
  metafile: true,
  logLevel: "error",
};

/**
 * Zod's own messages in fifty languages: Cuttings speaks English.
 *
 * @type {import("esbuild").Plugin}
 */
const withoutLocales = {
  name: "without-locales",
  setup(build) {
    build.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

/** @type {import("esbuild").BuildOptions} */
const program = {
  ...common,
  entryPoints: {
    main: "src/start.ts",
    worker: "src/library/worker.ts",
    extractor: "src/library/extractor.ts",
    preparer: "src/archive/preparer.ts",
    keepSamples: "src/library/keepSamples.ts",
  },
  outdir: dist,
  splitting: true,
  platform: "node",
  target: "node20.19",
  // Node.js has it; esbuild would make `new RegExp` of each use, because later Unicode adds to the properties.
  supported: { "regexp-unicode-property-escapes": true },
  external,
  plugins: [withoutLocales],
  minifyWhitespace: true,
  sourcemap: true,
  sourcesContent: false,
  // Packages of CommonJS require what Node.js has; esbuild gives modules no `require` of their own.
  banner: {
    js: `import{createRequire as requireOf}from"node:module";const require=requireOf(import.meta.url);`,
  },
};

/** @type {import("esbuild").BuildOptions} */
const page = {
  ...common,
  entryPoints: { "page/page": "src/rehearsal/page/main.ts" },
  outdir: dist,
  target: "es2022",
  minify: true,
};

/** The fonts of pictures, with their licence; their package is ten times as large. */
const fonts = ["ttf/DejaVuSans.ttf", "ttf/DejaVuSans-Bold.ttf", "LICENSE"];

/** Files that the program reads as they are, by where they stand in the build. */
const copied = { data: "src/extract/names/data", page: "src/rehearsal/page", reader: "src/web/style" };

const version = lastVersion();
const wanted = sourcesAreHere() ? sourcesVersion(root) : version;
if (!process.argv.includes("--if-changed") || wanted !== version) await run();

async function run() {
  const esbuild = await import("esbuild").catch(() => undefined);
  if (esbuild === undefined) {
    console.error(
      version === undefined
        ? "Cuttings is not built, and esbuild, which builds it, is not installed: run npm ci, without --omit=dev."
        : "The sources have changed since Cuttings was built, and esbuild, which builds it, is not installed: the last build runs.",
    );
    // npm installs all the same, but there is nothing to start.
    if (version === undefined && !process.argv.includes("--if-possible")) process.exitCode = 1;
    return;
  }
  if (version === undefined) console.error("Building Cuttings, once…");
  const begun = Date.now();
  for (const options of [program, page]) {
    const { outputFiles = [], metafile } = await esbuild.build(options);
    for (const input of Object.keys(metafile?.inputs ?? {}))
      if (
        !input.split("/").includes("node_modules") &&
        !sources.some((source) => `${input}/`.startsWith(`${source}/`))
      )
        throw new Error(`${input} is in no folder of config/build/sourcesVersion.js. Add it there.`);
    // Those that are named for what they hold first: whoever starts meanwhile finds all that main.js imports.
    const hashed = outputFiles.toSorted((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)));
    for (const { path, contents } of hashed) writeWhole(path, contents);
  }
  for (const [name, folder] of Object.entries(copied))
    for (const file of readdirSync(join(root, folder)).filter((one) => /\.(?:txt|html|css|md)$/.test(one)))
      writeWhole(join(dist, name, file), readFileSync(join(root, folder, file)));
  const { resolve } = createRequire(import.meta.url);
  for (const file of fonts)
    writeWhole(join(dist, "fonts", basename(file)), readFileSync(resolve(`dejavu-fonts-ttf/${file}`)));
  writeWhole(join(dist, "version"), Buffer.from(wanted ?? ""));
  // Node.js's own cache of older builds; `start.ts` names the folder.
  rmSync(join(dist, "compiled"), { recursive: true, force: true });
  execFileSync(process.execPath, [join(dist, "keepSamples.js")], { stdio: "inherit" });
  for (const name of readdirSync(dist)) {
    // A draft of another process may be gone by now.
    const { mtimeMs = begun } = statSync(join(dist, name), { throwIfNoEntry: false }) ?? {};
    if (begun - mtimeMs > KEPT_MS) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/** @param {string} path */
function isEntry(path) {
  return /^(?:main|worker|extractor|keepSamples|page)\.js$/.test(basename(path));
}

/**
 * Several processes may build at once, and others may read: a file is there whole or not at all.
 *
 * @param {string} path
 * @param {Uint8Array} content
 */
function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

/** What the last build was made from; `undefined` before the first. */
function lastVersion() {
  try {
    return readFileSync(join(dist, "version"), "utf8");
  } catch {
    return undefined;
  }
}

/** A packed build has no sources. */
function sourcesAreHere() {
  return statSync(join(root, "src"), { throwIfNoEntry: false }) !== undefined;
}
