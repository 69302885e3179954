import { bibtex } from "./bibtex.ts";
import type { Citation } from "./citation.ts";
import { cslJson } from "./cslJson.ts";
import { markdownCitation } from "./markdownCitation.ts";
import { plainCitation } from "./plainCitation.ts";
import { ris } from "./ris.ts";

/** A citation format, written as a file. */
export interface CitationFormat {
  /** The file extension, without the dot; also names the format in URLs. */
  readonly extension: "txt" | "md" | "json" | "bib" | "ris";
  readonly name: string;
  readonly mediaType: string;
  readonly write: (citations: readonly Citation[]) => string;
}

/** The citation formats, in display order. */
export const citationFormats: readonly CitationFormat[] = [
  {
    extension: "txt",
    name: "Plain text",
    mediaType: "text/plain; charset=utf-8",
    write: (citations) => `${citations.map(plainCitation).join("\n\n")}\n`,
  },
  {
    extension: "md",
    name: "Markdown",
    mediaType: "text/markdown; charset=utf-8",
    write: (citations) => `${citations.map(markdownCitation).join("\n\n")}\n`,
  },
  {
    extension: "json",
    name: "CSL-JSON",
    mediaType: "application/vnd.citationstyles.csl+json",
    write: (citations) => `${JSON.stringify(cslJson(citations), null, 2)}\n`,
  },
  { extension: "bib", name: "BibTeX", mediaType: "application/x-bibtex; charset=utf-8", write: bibtex },
  {
    extension: "ris",
    name: "RIS",
    mediaType: "application/x-research-info-systems; charset=utf-8",
    write: ris,
  },
];
