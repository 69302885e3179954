import { existsSync } from "node:fs";
import { hashOf, stampOf } from "./inputs.js";
import { readManifest, writeManifest } from "./manifest.js";
import { manifestFile, root } from "./places.js";

/**
 * The folder of the bundle that the sources of this moment would make, ending in a slash; `undefined` where there is
 * none. It looks at the times of every source (a few milliseconds) and, where those differ, at what the source holds.
 */
export function findBundle() {
  try {
    return findFresh();
  } catch {
    // A manifest of another make, or a source that cannot be read: whoever builds next sees why.
    return undefined;
  }
}

function findFresh() {
  const manifest = readManifest();
  if (manifest === undefined || manifest.root !== root) return undefined;
  const folder = new URL(manifest.folder, manifestFile);
  if (!existsSync(new URL("main.js", folder))) return undefined;
  /** @type {Map<string, string>} */
  const touched = new Map();
  for (const { path, stamp: before } of manifest.inputs) {
    const stamp = stampOf(root + path);
    if (stamp !== before || stamp === "") touched.set(path, stamp);
  }
  for (const { path, hash } of manifest.inputs)
    if (touched.has(path) && hashOf(root + path) !== hash) return undefined;
  if (touched.size > 0) {
    const inputs = manifest.inputs.map((input) => ({
      ...input,
      stamp: touched.get(input.path) ?? input.stamp,
    }));
    remember({ ...manifest, inputs });
  }
  return folder;
}

/**
 * Spares the next run the reading of files that were only touched, by a checkout for example.
 *
 * @param {import("./manifest.js").Manifest} manifest
 */
function remember(manifest) {
  try {
    writeManifest(manifest);
  } catch {
    // A folder that cannot be written costs every run this reading, and nothing else.
  }
}
