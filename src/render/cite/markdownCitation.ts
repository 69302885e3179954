import { dateInWords } from "../dateInWords.ts";
import type { Citation } from "./citation.ts";
import { sourceInWords } from "./plainCitation.ts";

/** A citation as a quotation in CommonMark with its source below; text of the coverage is never markup in it. */
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

/** Every mark of punctuation of ASCII may be escaped in CommonMark, and none acts then. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
