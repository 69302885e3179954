// The thread that builds the corpus, of the bundle that its process runs from, or through tsx as its process.
import { getEnvironmentData } from "node:worker_threads";
import { mapStacks } from "./mapStacks.js";
import { BUNDLE } from "./places.js";

const bundle = getEnvironmentData(BUNDLE);
if (typeof bundle === "string") {
  mapStacks(bundle);
  await import(new URL("worker.js", bundle).href);
} else {
  const { register } = await import("tsx/esm/api");
  register();
  await import("../library/worker.ts");
}
