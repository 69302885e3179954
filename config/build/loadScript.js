import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/** In the build rather than /tmp, where other users could plant code. */
const compiled = fileURLToPath(new URL("../../dist/compiled", import.meta.url));

/**
 * Loads a script of the build together with the machine's code for it, which V8 kept when the script last ran: compiling takes a
 * quarter of a cold question.
 *
 * @param {URL} url a script that `scriptOf` of `bundle.js` made
 * @returns {unknown} what the script exports
 */
export function loadScript(url) {
  const source = readFileSync(url, "utf8");
  // V8 itself compares only the length of the source, besides its own version and options.
  const kept = `${compiled}/${createHash("sha256").update(source).digest("hex")}`;
  const cachedData = readIfThere(kept);
  const script = new Script(source, {
    filename: url.href,
    ...(cachedData && { cachedData }),
  });
  // At the end, because V8 compiles most functions only when they are first called.
  if (cachedData === undefined || script.cachedDataRejected === true)
    process.once("exit", () => keep(kept, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(createRequire(url), module, url.href);
  return module.exports;
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {Uint8Array} code
 */
function keep(path, code) {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(compiled, { recursive: true });
    writeFileSync(draft, code);
    renameSync(draft, path);
  } catch {
    // An installation that cannot be written to compiles each time.
  }
}
