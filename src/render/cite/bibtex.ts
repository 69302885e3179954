import type { Citation } from "./citation.ts";

/** Characters with a meaning in LaTeX, and their escapes. */
const acting: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Citations as BibTeX in UTF-8, with BibLaTeX's `date` next to `year`. */
export function bibtex(citations: readonly Citation[]): string {
  return citations.map(entry).join("\n");
}

function entry({ key, quote, headline, authors, outlet, published, url, place, accessed }: Citation): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", authors.length === 0 ? undefined : authors.map(author).join(" and ")],
    // A second pair of braces keeps the capitals of a title.
    ["title", `{${latex(headline)}}`],
    ["journal", outlet === undefined ? undefined : latex(outlet)],
    ["year", published?.slice(0, "2024".length)],
    ["date", published],
    ["url", url?.replace(/[{}\\]/g, encodeURIComponent)],
    ["urldate", accessed],
    ["note", latex(place)],
    ["annote", latex(`“${quote.replace(/\s+/g, " ")}”`)],
  ];
  const written = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${outlet === undefined ? "misc" : "article"}{${key},`, ...written, "}", ""].join("\n");
}

/** Names that BibTeX would split: "The BBC and Co" as two authors, "Smith & Sons, Ltd" as a surname with a suffix. */
const takenApart = /[,&\d]|(?:^|\s)(?:and|others)(?:\s|$)/iu;

function author(name: string): string {
  return takenApart.test(name) ? `{${latex(name)}}` : latex(name);
}

/** Marks that LaTeX would join into another: "--" into a dash, "``" into a quotation mark, "?`" into "¿". */
const joined = /(?<=([-'`,<>]))\1|(?<=[?!])`/gu;

function latex(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/[\\{}$&#_%~^]/g, (mark) => acting[mark] ?? mark)
    .replace(joined, "{}$&");
}
