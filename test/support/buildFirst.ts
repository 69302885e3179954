import { execFileSync } from "node:child_process";

/** Builds the sources of this moment before the tests, where they are not built yet. */
export default function buildFirst(): void {
  execFileSync(process.execPath, ["config/build/build.js", "--if-changed"], { stdio: "inherit" });
}
