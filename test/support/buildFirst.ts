import { execFileSync } from "node:child_process";

/** Builds the current sources before the tests, if they are not built yet. */
export default function buildFirst(): void {
  execFileSync(process.execPath, ["config/build/build.js", "--if-changed"], { stdio: "inherit" });
}
