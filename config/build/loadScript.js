import { createHash } from "node:crypto";
import { accessSync, constants, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { writeWhole } from "./writeWhole.js";

/** In the build rather than /tmp, where other users could plant code. */
const compiled = fileURLToPath(new URL("../../dist/compiled", import.meta.url));

/**
 * Loads a script of the build together with the machine's code for it, which V8 kept when the script last ran: compiling takes a
 * quarter of a cold question.
 *
 * @param {URL} url a script that `bundle.js` made for questions
 * @returns {unknown} what the script exports
 */
export function loadScript(url) {
  const source = readFileSync(url, "utf8");
  // V8 itself compares only the length of the source. Its version and options are part of the name, so that they do not evict
  // each other's code.
  const runtime = [process.version, process.arch, ...process.execArgv].join(" ");
  const kept = `${compiled}/${createHash("sha256").update(`${runtime}\n${source}`).digest("hex")}`;
  const cachedData = readIfWhole(kept);
  const script = new Script(source, {
    filename: url.href,
    ...(cachedData && { cachedData }),
  });
  // At the end, because V8 compiles most functions only when they are first called.
  if (cachedData === undefined || script.cachedDataRejected === true)
    process.once("exit", () => keep(kept, () => script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(createRequire(url), module, url.href);
  return module.exports;
}

/** Length of a SHA-256, which precedes the code in the file. */
const CHECKSUM = 32;

/** @param {Uint8Array} code */
const checksumOf = (code) => createHash("sha256").update(code).digest();

/**
 * Compiled code that is as it was written: V8 crashes on damaged code.
 *
 * @param {string} path
 */
function readIfWhole(path) {
  try {
    const file = readFileSync(path);
    const code = file.subarray(CHECKSUM);
    return file.subarray(0, CHECKSUM).equals(checksumOf(code)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps compiled code; an installation that cannot be written to compiles each time.
 *
 * @param {string} path
 * @param {() => Uint8Array} codeOf
 */
function keep(path, codeOf) {
  try {
    mkdirSync(compiled, { recursive: true });
    // Before the code is made, which takes long.
    accessSync(compiled, constants.W_OK);
    const code = codeOf();
    writeWhole(path, Buffer.concat([checksumOf(code), code]));
  } catch {
    // The next question compiles the script again.
  }
}
