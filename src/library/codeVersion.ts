import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** All that what is read and extracted of an article depends on beside the article and the settings. */
const makers = [
  "src/text",
  "src/corpus",
  "src/extract",
  "src/library",
  "src/config.ts",
  "config/lexicon.json",
  "package-lock.json",
];

/** Names the code that reads and extracts articles, by hash; another one whenever any of it changes. Some 10 ms. */
export function codeVersion(): string {
  const version = createHash("sha256");
  // Sentences are split and letters are classed by Node.js's own tables.
  for (const one of ["node", "v8", "icu", "unicode"])
    version.update(`${one} ${process.versions[one] ?? ""}\n`);
  for (const path of makers.flatMap(filesOf)) {
    const content = readFileSync(join(root, path));
    version.update(`${path} ${content.length}\n`).update(content);
  }
  return version.digest("hex");
}

function filesOf(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  const below = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return below
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
