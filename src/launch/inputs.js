import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";

/** A file that was changed this recently, in milliseconds, may change again without its times telling. */
const UNSETTLED = 2_000;

/**
 * The size and times of a file, which differ after any change of it; `""` of a file that was changed just now, whose
 * times cannot be relied on yet; `"none"` of a missing one.
 *
 * @param {string} path
 */
export function stampOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return "none";
  // The second time cannot be set back, as copying does with the first.
  if (Date.now() - Math.max(found.mtimeMs, found.ctimeMs) < UNSETTLED) return "";
  return `${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}

/**
 * The hash of what a file holds, or of what was read from it; `"none"` of a missing one.
 *
 * @param {string} path
 * @param {string | Buffer} [content]
 */
export function hashOf(path, content) {
  try {
    return createHash("sha256")
      .update(content ?? readFileSync(path))
      .digest("base64url");
  } catch {
    return "none";
  }
}
