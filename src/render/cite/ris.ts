import type { Citation } from "./citation.ts";

/** Citations as RIS, which reference managers read; the format requires CRLF line endings. */
export function ris(citations: readonly Citation[]): string {
  return citations.map((citation) => `${linesOf(citation).join("\r\n")}\r\n`).join("\r\n");
}

function linesOf({
  key,
  quote,
  headline,
  authors,
  outlet,
  published,
  url,
  place,
  accessed,
}: Citation): string[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["TY", "NEWS"],
    ["ID", key],
    ["TI", headline],
    ...authors.map((author) => ["AU", author] as const),
    ["T2", outlet],
    ["PY", published?.slice(0, "2024".length)],
    ["DA", published === undefined ? undefined : `${published.replace(/-/g, "/")}/`],
    ["UR", url],
    ["Y2", `${accessed.replace(/-/g, "/")}/`],
    ["SE", place],
    ["AB", `“${quote}”`],
    ["ER", ""],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]));
}

/** A line break would start a new field. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ").trim();
