// Runs Cuttings, and builds it first if its sources have changed: in one process, because starting Node.js twice would take longer
// than a question.
import { ensureBuilt } from "./ensureBuilt.js";
import { loadScript } from "./loadScript.js";
import { nameSources } from "./nameSources.js";

const [surface, ...args] = process.argv.slice(2);
const dist = new URL("../../dist/", import.meta.url);
try {
  if (!(await ensureBuilt())) process.exitCode = 1;
  else if (surface !== "ask") await import(new URL("main.js", dist).href);
  else {
    const program = /** @type {typeof import("../../src/main.ts")} */ (loadScript(new URL("ask.js", dist)));
    process.exitCode = await program.main([surface, ...args]);
  }
} catch (error) {
  // Node.js itself would first print the line of the build, which is the whole module.
  console.error(nameSources(error));
  process.exitCode = 1;
}
