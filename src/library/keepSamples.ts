// Caches the sample articles in the build, which runs this, so that the first question in a fresh clone does not
// wait for them.
import { chmod } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fileSettings } from "../config/fileSettings.ts";
import { readConfig } from "../config/readConfig.ts";
import { UserError } from "../errors.ts";
import { loadSnapshot } from "../library.ts";
import { root } from "../places.ts";
import { samplesCache } from "./corpusMemory.ts";

try {
  const corpusDir = fileURLToPath(new URL("seeds", root));
  await loadSnapshot({
    ...readConfig("cuttings.json", fileSettings),
    corpusDir,
    cacheFile: samplesCache,
  });
  // The program may run as another user than the one who built it.
  await chmod(`${samplesCache}.cache`, 0o644);
} catch (error) {
  // Missing samples or unfinished settings are reported when the program starts.
  if (!(error instanceof UserError)) throw error;
}
