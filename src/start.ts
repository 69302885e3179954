// The first file of the build: turns on Node.js's compile cache, then loads `main.ts`.
import module from "node:module";
import { fileURLToPath } from "node:url";
import { dist } from "./places.ts";

/** Node.js 22 and later can cache compiled code from one start to the next, which saves a sixth of a cold question. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
// In the build rather than /tmp, where other users could plant code.
enableCompileCache?.(fileURLToPath(new URL("compiled", dist)));

const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
