// Builds dist/ from the sources: the program, the threads that build the corpus, the rehearsal page, and a cache of the sample articles.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { sources } from "./sourcesVersion.js";
import { writeWhole } from "./writeWhole.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
/** Parts of an older build are kept this long, in milliseconds, because a running process may still load them. */
const KEPT_MS = 3_600_000;

/** Packages that have native parts, find files relative to themselves, or are optional. */
const external = ["bufferutil", "libsql", "pg", "pg-boss", "pino", "utf-8-validate", "zlib-sync"];

/** @typedef {import("esbuild").BuildOptions & { write: false, metafile: true }} Built */

/** @satisfies {Built} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  write: false,
  metafile: true,
  logLevel: "error",
};

/**
 * Leaves out Zod's messages in fifty languages: Cuttings speaks English.
 *
 * @type {import("esbuild").Plugin}
 */
const withoutLocales = {
  name: "without-locales",
  setup(build) {
    build.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

/** @satisfies {import("esbuild").BuildOptions} */
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
  // Node.js supports it; otherwise esbuild turns each use into `new RegExp`, because newer Unicode versions add properties.
  supported: { "regexp-unicode-property-escapes": true },
  external,
  plugins: [withoutLocales],
  minifyWhitespace: true,
  sourcemap: true,
  sourcesContent: false,
  // CommonJS packages require Node.js's modules, and esbuild's ES modules have no `require`.
  banner: {
    js: `import{createRequire as requireOf}from"node:module";const require=requireOf(import.meta.url);`,
  },
};

/** What a question in the terminal runs, besides what these files import. */
const forQuestions = [
  "main.ts",
  "main/openCoverage.ts",
  "terminal/ask.ts",
  "terminal/batch.ts",
  "terminal/prompt.ts",
];

/**
 * The program once more, as one script with only what a question in the terminal needs. As modules, loading and compiling it
 * would take longer than answering; `loadScript.js` loads it. Everything else is loaded from the whole program.
 *
 * @param {import("esbuild").Metafile} whole what the whole program was built into
 * @returns {Built}
 */
function ask({ outputs }) {
  const builtFrom = new Map(
    Object.entries(outputs).map(([path, { entryPoint }]) => [entryPoint, basename(path)]),
  );
  /** @type {import("esbuild").Plugin} */
  const withoutTheRest = {
    name: "without-the-rest",
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        const source = relative(root, join(resolveDir, path));
        if (kind !== "dynamic-import" || forQuestions.includes(relative("src", source))) return undefined;
        const built = builtFrom.get(source);
        if (built === undefined)
          throw new Error(`${source} is loaded later, but is not an entry of the build.`);
        return { path: `./${built}`, external: true };
      });
    },
  };
  return {
    ...program,
    entryPoints: { ask: "src/main.ts" },
    splitting: false,
    format: "cjs",
    define: { "import.meta.url": "scriptUrl" },
    // `require` loads modules, too, and V8's kept code cannot import.
    supported: { ...program.supported, "dynamic-import": false },
    banner: { js: `(function(require,module,scriptUrl){"use strict";` },
    footer: { js: "})" },
    plugins: [withoutLocales, withoutTheRest],
  };
}

/** @satisfies {import("esbuild").BuildOptions} */
const page = {
  ...common,
  entryPoints: { "page/page": "src/rehearsal/page/main.ts" },
  outdir: dist,
  target: "es2022",
  minify: true,
};

/** The fonts of the timeline pictures, with their licence; the whole package is ten times as large. */
const fonts = ["ttf/DejaVuSans.ttf", "ttf/DejaVuSans-Bold.ttf", "LICENSE"];

/** Folders whose files the program reads, by their folder in the build. */
const copied = { data: "src/extract/names/data", page: "src/rehearsal/page", reader: "src/web/style" };

/**
 * Builds everything; names the build after the version of its sources.
 *
 * @param {typeof import("esbuild")} esbuild
 * @param {string} version
 */
export async function bundle(esbuild, version) {
  const begun = Date.now();
  const whole = await build(esbuild, program);
  await build(esbuild, ask(whole));
  await build(esbuild, page);
  for (const [name, folder] of Object.entries(copied))
    for (const file of readdirSync(join(root, folder)).filter((one) => /\.(?:txt|html|css|md)$/.test(one)))
      writeWhole(join(dist, name, file), readFileSync(join(root, folder, file)));
  const { resolve } = createRequire(import.meta.url);
  for (const file of fonts)
    writeWhole(join(dist, "fonts", basename(file)), readFileSync(resolve(`dejavu-fonts-ttf/${file}`)));
  writeWhole(join(dist, "version"), Buffer.from(version));
  // Delete Node.js's compile cache of older builds; `start.ts` names the folder.
  rmSync(join(dist, "compiled"), { recursive: true, force: true });
  execFileSync(process.execPath, [join(dist, "keepSamples.js")], { stdio: "inherit" });
  for (const name of readdirSync(dist)) {
    // Another process may have renamed its draft by now.
    const { mtimeMs = begun } = statSync(join(dist, name), { throwIfNoEntry: false }) ?? {};
    if (begun - mtimeMs > KEPT_MS) rmSync(join(dist, name), { recursive: true, force: true });
  }
}

/**
 * Builds some entry points, with all that they import.
 *
 * @param {typeof import("esbuild")} esbuild
 * @param {Built} options
 */
async function build(esbuild, options) {
  const { outputFiles, metafile } = await esbuild.build(options);
  for (const input of Object.keys(metafile.inputs))
    if (
      !input.split("/").includes("node_modules") &&
      !sources.some((source) => `${input}/`.startsWith(`${source}/`))
    )
      throw new Error(`${input} is in no folder of config/build/sourcesVersion.js. Add it there.`);
  // Write files named by their content first, so that a process that starts meanwhile finds everything that main.js imports.
  /** @param {string} path */
  const isEntry = (path) => relative(dist, path).replace(/\.js$/, "") in (options.entryPoints ?? {});
  const hashed = outputFiles.toSorted((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)));
  for (const { path, contents } of hashed) writeWhole(path, contents);
  return metafile;
}
