import { dateInWords } from "../dateInWords.ts";
import type { Citation } from "./citation.ts";
import { sourceInWords } from "./plainCitation.ts";

/** A citation as a CommonMark quotation with its source below; corpus text in it is never markup. */
export function markdownCitation(citation: Citation): string {
  const { quote, headline, url, accessed, authors, outlet } = citation;
  const title = `“${escapeMarkdown(headline)}”`;
  const linked = url === undefined ? title : `[${title}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
  const source = sourceInWords(
    {
      ...citation,
      authors: authors.map(escapeMarkdown),
      ...(outlet === undefined ? {} : { outlet: escapeMarkdown(outlet) }),
    },
    linked,
  );
  const lines = quote.split(/\r\n|\r|\n/).map((line) => `> ${escapeMarkdown(line.trim())}`);
  return [...lines, ">", `> — ${source} (read ${dateInWords(accessed)})`].join("\n");
}

/** In CommonMark, all ASCII punctuation can be escaped, which makes it inert. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
