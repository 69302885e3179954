import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { manifestFile } from "./places.js";

/**
 * A file that a bundle was made from.
 *
 * @typedef {object} Input
 * @property {string} path relative to the project
 * @property {string} stamp of `stampOf`, as it was before the file was read
 * @property {string} hash of `hashOf`
 */

/**
 * What is known of the current bundle.
 *
 * @typedef {object} Manifest
 * @property {string} root the project's folder; the bundle holds it, so that it is of no use to a copy elsewhere
 * @property {string} folder of the bundle, a URL relative to the manifest, ending in a slash
 * @property {readonly Input[]} inputs
 */

/** Reads the manifest; `undefined` where there is none or it is of another shape. */
export function readManifest() {
  try {
    const value = /** @type {Partial<Manifest>} */ (JSON.parse(readFileSync(manifestFile, "utf8")));
    return typeof value.folder === "string" && Array.isArray(value.inputs)
      ? /** @type {Manifest} */ (value)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Puts a manifest in the place of the last one, whole or not at all.
 *
 * @param {Manifest} manifest
 */
export function writeManifest(manifest) {
  const target = fileURLToPath(manifestFile);
  const draft = `${target}.${process.pid}.${performance.now()}`;
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, target);
}
