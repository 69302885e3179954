import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Makes stack traces name the TypeScript files that a bundle was made from. Node.js would read every source map at the
 * start; here one is read when the first stack that needs it is looked at.
 *
 * @param {string} bundle the URL of the bundle's folder
 */
export function mapStacks(bundle) {
  /** @type {Map<string, SourceMap | undefined>} */
  const maps = new Map();
  /** @param {string} file */
  const mapOf = (file) => {
    if (!maps.has(file)) maps.set(file, readMap(file));
    return maps.get(file);
  };
  Error.prepareStackTrace = (error, frames) => {
    const lines = frames.map((frame) => {
      const [file, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
      // A frame has a text of its own, which its type does not tell.
      const text = /** @type {{ toString(): string }} */ (frame).toString();
      if (!file?.startsWith(bundle) || line === null || column === null) return text;
      const found = mapOf(file)?.findEntry(line - 1, column - 1);
      if (found === undefined || !("originalSource" in found)) return text;
      const place = `${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}`;
      return text.replace(`${file}:${line}:${column}`, () => place);
    });
    return [Error.prototype.toString.call(error), ...lines].join("\n    at ");
  };
}

/** @param {string} file */
function readMap(file) {
  try {
    const payload = JSON.parse(readFileSync(fileURLToPath(`${file}.map`), "utf8"));
    payload.sources = payload.sources.map((/** @type {string} */ source) => new URL(source, file).href);
    return new SourceMap(payload);
  } catch {
    return undefined;
  }
}
