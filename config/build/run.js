// Runs Cuttings, and builds it first if its sources have changed: in one process, because starting Node.js twice would take longer
// than a question.
import { ensureBuilt } from "./ensureBuilt.js";
import { nameSources } from "./nameSources.js";

if (await ensureBuilt())
  await import(new URL("../../dist/main.js", import.meta.url).href).catch((error) => {
    // Node.js itself would first print the line of the build, which is the whole module.
    console.error(nameSources(error));
    process.exitCode = 1;
  });
else process.exitCode = 1;
