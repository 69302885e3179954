// `npm run build`. With --if-changed, builds only if the sources have changed since the last build. With --if-possible, it is
// not an error if esbuild is not installed.
import { ensureBuilt } from "./ensureBuilt.js";

const isBuilt = await ensureBuilt({ always: !process.argv.includes("--if-changed") });
// The installation still succeeds, but there is nothing to start.
if (!isBuilt && !process.argv.includes("--if-possible")) process.exitCode = 1;
