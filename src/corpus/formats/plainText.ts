import { splitPassages } from "../splitPassages.ts";
import { frontMatter } from "./frontMatter.ts";
import type { FileReading } from "./reading.ts";

/** Reads plain text: lines or wrapped paragraphs, after optional front matter. */
export function readPlainText(text: string, file: string): FileReading {
  const { details, problems, end } = frontMatter(text, file);
  return { text, passages: splitPassages(text, end), details, problems };
}
