import type { Answer, Excerpt } from "../../answer/reply/answer.ts";

/** Without it, Excel opens a file in the code page of the system, and “ becomes â€œ. */
const BYTE_ORDER_MARK = "\ufeff";

/** The columns of an answer as a table. */
const columns: readonly (readonly [string, (excerpt: Excerpt) => string | number | undefined])[] = [
  ["quote", ({ quote }) => quote],
  ["headline", ({ headline }) => headline],
  ["outlet", ({ outlet }) => outlet],
  ["authors", ({ authors }) => authors?.join("; ")],
  ["published", ({ published }) => published],
  ["paragraph", ({ paragraph }) => paragraph],
  ["role", ({ role }) => role],
  ["speaker", ({ speaker }) => speaker?.name],
  ["speaker certainty", ({ speaker }) => speaker?.certainty],
  ["time", ({ time }) => time?.text],
  ["from", ({ time }) => time?.from],
  ["to", ({ time }) => time?.to],
  ["time certainty", ({ time }) => time?.certainty],
  ["status", ({ status }) => status],
  ["editor's notes", ({ editorNotes }) => editorNotes.join("; ")],
  ["link", ({ link, url }) => link ?? url],
  ["file", ({ file }) => file],
  ["start", ({ start }) => start],
  ["end", ({ end }) => end],
];

/**
 * An answer as comma-separated values (RFC 4180): one row for each excerpt, then for each article that `source`
 * found, then for each related passage. Starts with a byte order mark.
 */
export function csvOf({ excerpts, articles, related, kind }: Answer): string {
  const rows = [
    ["answers", ...columns.map(([name]) => name)],
    ...excerpts.map((excerpt) => [kind, ...columns.map(([, read]) => read(excerpt))]),
    ...articles.map((card) => {
      const known: Readonly<Record<string, string | undefined>> = {
        headline: card.headline,
        outlet: card.outlet,
        authors: card.authors?.join("; "),
        published: card.published,
        status: card.status ?? "live",
        "editor's notes": card.editorNotes?.join("; "),
        link: card.url,
        file: card.file,
      };
      return ["article", ...columns.map(([name]) => known[name])];
    }),
    ...related.map((excerpt) => ["related", ...columns.map(([, read]) => read(excerpt))]),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** One value; text that a spreadsheet would run as a formula starts with an apostrophe, which keeps it text. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const inert = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
