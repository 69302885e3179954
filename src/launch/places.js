import { fileURLToPath } from "node:url";

/** The project's folder, ending in a slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where bundles are kept: one folder each, and the manifest of the current one. */
export const cache = new URL("../../node_modules/.cache/cuttings/", import.meta.url);

/** Says which of the bundles is current and what it was made from. */
export const manifestFile = new URL("manifest.json", cache);

/** The key under which a thread is told the URL of the bundle that its process runs from. */
export const BUNDLE = "cuttings:bundle";

/** What a bundle depends on beside the modules in it, relative to the project: versions, and how it is made. */
export const alsoInputs = [
  "package.json",
  "tsconfig.json",
  // Every installation writes it anew, so that a dependency that is found elsewhere or differently is noticed.
  "node_modules/.package-lock.json",
  "src/launch/buildBundle.js",
  "src/launch/manifest.js",
  "src/launch/places.js",
];
