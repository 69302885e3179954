import { existsSync } from "node:fs";
import { join } from "node:path";
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
  let touched = false;
  const inputs = [];
  for (const input of manifest.inputs) {
    const path = join(root, input.path);
    const stamp = stampOf(path);
    const same = stamp === input.stamp && stamp !== "";
    if (!same && hashOf(path) !== input.hash) return undefined;
    if (stamp !== input.stamp) touched = true;
    inputs.push({ ...input, stamp });
  }
  if (touched) remember({ ...manifest, inputs });
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
