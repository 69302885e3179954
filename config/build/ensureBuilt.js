import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sourcesVersion } from "./sourcesVersion.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Builds Cuttings unless `dist/` has been built from the current sources. Without esbuild, the last build stays.
 *
 * @param {{ always?: boolean }} [options] `always` builds in any case
 * @returns {Promise<boolean>} whether there is a build
 */
export async function ensureBuilt({ always = false } = {}) {
  const built = builtVersion();
  const wanted = areSourcesHere() ? sourcesVersion(root) : built;
  if (wanted === undefined || (wanted === built && !always)) return built !== undefined;
  const esbuild = await import("esbuild").catch(() => undefined);
  if (esbuild === undefined) {
    console.error(
      built === undefined
        ? "Cuttings is not built, and esbuild, which builds it, is not installed. Run npm ci without --omit=dev."
        : "The sources have changed since Cuttings was built, but esbuild, which builds it, is not installed. The last build runs.",
    );
    return built !== undefined;
  }
  if (built === undefined) console.error("Building Cuttings, once…");
  const { bundle } = await import("./bundle.js");
  await bundle(esbuild, wanted);
  return true;
}

/** The version of the sources that the last build was made from; `undefined` before the first. */
function builtVersion() {
  try {
    return readFileSync(new URL("../../dist/version", import.meta.url), "utf8");
  } catch {
    return undefined;
  }
}

/** A packed build has no sources. */
function areSourcesHere() {
  return statSync(new URL("../../src", import.meta.url), { throwIfNoEntry: false }) !== undefined;
}
