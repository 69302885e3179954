import { parseDetails } from "../details.ts";
import type { DetailsRead } from "../details.ts";

/** Details at the head of a text, and where the article begins after them. */
export interface FrontMatter extends DetailsRead {
  readonly end: number;
}

const fence = /^---[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;

/** Longest front matter, in UTF-16 units; what is longer is no front matter. */
const limit = 20_000;

/** Reads YAML between two lines of `---` at the very start; a rule drawn over a text that has no keys is none. */
export function frontMatter(text: string, file: string): FrontMatter {
  const none = { details: {}, problems: [], end: 0 };
  const open = fence.exec(text);
  if (open === null) return none;
  const rest = text.slice(open[0].length, open[0].length + limit);
  const close = closing.exec(rest);
  const yaml = rest.slice(0, close?.index ?? rest.length);
  if (!/^\s*(?:#.*\s+)*["']?[\w-]+["']?\s*:(?:\s|$)/.test(yaml.slice(0, 500))) return none;
  if (close === null) {
    const what = "front matter has no closing ---, and is read as text";
    return { ...none, problems: [{ file, what, remedy: "Close it with a line of --- above the article." }] };
  }
  return { ...parseDetails(yaml, file), end: open[0].length + close.index + close[0].length };
}
