import { createHash } from "node:crypto";
import { idOf } from "../corpus/idOf.ts";

/** Letters of the hash that tell one passage from another at the same place. */
const LETTERS = 10;

/** A passage as a link names it. */
interface Cited {
  readonly file: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Names a passage by what it says, so that a link finds it although its article has changed. */
export function saysOf(quote: string): string {
  return createHash("sha256").update(quote).digest("hex").slice(0, LETTERS);
}

/** Where the reader shows an article; `base` is its address without a slash at its end, empty for a page of its own. */
export function articlePath(file: string, base = ""): string {
  return `${base}/articles/${encodeURIComponent(idOf(file))}`;
}

/**
 * Where the reader shows a passage in its article, marked.
 * @example passagePath({ file: "ferry.txt", quote: "It sank.", start: 40, end: 48 }) // "/articles/ferry?start=40&end=48&says=5d3f…#excerpt"
 */
export function passagePath({ file, quote, start, end }: Cited, base = ""): string {
  return `${articlePath(file, base)}?start=${start}&end=${end}&says=${saysOf(quote)}#excerpt`;
}
