// Runs src/main.ts: from its bundle, which starts in a fraction of the time, or through tsx where there can be none.
import { setFlagsFromString } from "node:v8";
import { setEnvironmentData } from "node:worker_threads";
import { findBundle } from "./launch/findBundle.js";
import { mapStacks } from "./launch/mapStacks.js";
import { BUNDLE } from "./launch/places.js";

// The rules of language are hundreds of long patterns. V8 would compile each to bytecode first, with more work than
// machine code takes, and to machine code when it is used again.
setFlagsFromString("--no-regexp-tier-up");

const bundle = findBundle() ?? (await makeBundle());
if (bundle === undefined) {
  const { register } = await import("tsx/esm/api");
  register();
  await import("./main.ts");
} else {
  setEnvironmentData(BUNDLE, bundle.href);
  mapStacks(bundle.href);
  await import(new URL("main.js", bundle).href);
}

/** Loaded only here: esbuild is not needed where a bundle is found. */
async function makeBundle() {
  const { buildBundle } = await import("./launch/buildBundle.js");
  return buildBundle();
}
