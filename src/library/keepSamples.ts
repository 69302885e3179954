// Reads and extracts the sample articles and keeps that beside the build, which runs this: the first question of a fresh clone
// does not have to wait for it.
import { chmod } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fileSettings, readConfig } from "../config.ts";
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
  // Whoever runs the program may be another user than the one who built it.
  await chmod(`${samplesCache}.cache`, 0o644);
} catch (error) {
  // Whoever has removed the samples, or is in the middle of changing the settings, is told when the program starts.
  if (!(error instanceof UserError)) throw error;
}
