// What `npm start` and `npm run ask` start; `main.ts` is the program.
import module from "node:module";
import { fileURLToPath } from "node:url";
import { dist } from "./places.ts";

/** Node.js 22 and later keep compiled code from one start to the next, which halves the time of a cold question. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
// In the build and not in /tmp, where others could put code of their own.
enableCompileCache?.(fileURLToPath(new URL("compiled", dist)));

await import("./main.ts");
