import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sourcesVersion } from "../../config/build/sourcesVersion.js";
import { dist, root } from "../places.ts";

/** Whether this runs from its source, as in tests, and not from what was built. */
const isSource = import.meta.url.endsWith(".ts");

/** Names the code that reads and extracts articles, by hash; another one whenever any source changes. */
export function codeVersion(): string {
  const version = createHash("sha256");
  // Sentences are split and letters are classed by Node.js's own tables.
  for (const one of ["node", "v8", "icu", "unicode"])
    version.update(`${one} ${process.versions[one] ?? ""}\n`);
  version.update(
    isSource ? sourcesVersion(fileURLToPath(root)) : readFileSync(new URL("version", dist), "utf8"),
  );
  return version.digest("hex");
}
