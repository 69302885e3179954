import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sourcesVersion } from "../../config/build/sourcesVersion.js";
import { dist, root } from "../places.ts";

/** Whether this runs from source, as in tests, rather than from the build. */
const isSource = import.meta.url.endsWith(".ts");

/** Identifies the code that reads and extracts articles by hash; any change of a source changes it. */
export function codeVersion(): string {
  const version = createHash("sha256");
  // Node.js's own Unicode tables decide how sentences are split and letters classified.
  for (const one of ["node", "v8", "icu", "unicode"])
    version.update(`${one} ${process.versions[one] ?? ""}\n`);
  version.update(
    isSource ? sourcesVersion(fileURLToPath(root)) : readFileSync(new URL("version", dist), "utf8"),
  );
  return version.digest("hex");
}
