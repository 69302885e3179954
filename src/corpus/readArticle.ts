import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Article, Details, Problem } from "./article.ts";
import { articleFromText } from "./articleFromText.ts";
import { decode } from "./decode.ts";
import { parseDetails } from "./details.ts";
import { declaredCharset } from "./formats/declaredCharset.ts";
import { readHtml } from "./formats/html.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readPlainText } from "./formats/plainText.ts";
import type { Reading, Unread } from "./formats/reading.ts";
import { unreadable } from "./listFiles.ts";
import type { Listed } from "./listFiles.ts";

type Format = (text: string, file: string) => Reading | Promise<Reading | Unread>;

/** How each type of file is read, by its extension. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["txt", readPlainText],
  ["md", readMarkdown],
  ["html", readHtml],
  ["htm", readHtml],
]);

/** An article, or none, and what was wrong. */
export interface ArticleRead {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * What was read before, by file. A file whose stamp is the same is not read again, and one that was written to but holds
 * the same is not parsed again.
 */
export type ReadMemory = Map<
  string,
  { stamp: string | undefined; readonly content: string; readonly read: ArticleRead }
>;

/** Largest sidecar, in bytes. */
const sidecarLimit = 100_000;

/** Reads one file, with its sidecar if it has one; what a sidecar says comes before what the file says of itself. */
export async function readArticle(
  { file, path, bytes, stamp: ownStamp }: Listed,
  sidecar: Listed | undefined,
  maxFileBytes: number,
  memory: ReadMemory = new Map(),
): Promise<ArticleRead> {
  const refuse = (what: string, remedy: string) => ({ problems: [{ file, what, remedy }] });
  if (bytes > maxFileBytes) {
    const what = `is over ${maxFileBytes} bytes`;
    return refuse(what, "Split it into its articles, or raise maxFileBytes in config/cuttings.json.");
  }
  try {
    const known = memory.get(file);
    const stamp = ownStamp === undefined ? undefined : `${ownStamp} ${sidecar?.stamp ?? ""}`;
    if (known !== undefined && stamp !== undefined && known.stamp === stamp) return known.read;
    const content = await readFile(path);
    const beside = sidecar === undefined ? nothing : await readSidecar(sidecar);
    const hash = createHash("sha256").update(content).update(beside.content).digest("hex");
    // With the lengths: words that move from a sidecar to the end of its article leave the hash as it is.
    const held = `${content.length} ${beside.content.length} ${hash}`;
    if (known?.content === held) {
      known.stamp = stamp;
      return known.read;
    }
    const format = formats.get(extensionOf(file));
    const decoded = decode(content, format === readHtml ? declaredCharset(content) : undefined);
    if (decoded.text === undefined) return refuse(decoded.what, decoded.remedy);
    if (decoded.text === "") return refuse("is empty", "Put the article's text in it, or remove it.");
    const reading = await format?.(decoded.text, file);
    if (reading === undefined) return refuse("is of a type that is not read", "Save it as a .txt file.");
    if (reading.text === undefined) return refuse(reading.what, reading.remedy);
    const problems = [...reading.problems, ...beside.problems];
    if (reading.passages.length === 0) {
      const what = "holds no text, only white space or markup";
      return {
        problems: [...problems, { file, what, remedy: "Put the article's text in it, or remove it." }],
      };
    }
    const details = { ...reading.details, ...beside.details };
    const { text, passages, leftOut } = reading;
    const article = articleFromText({ file, text, hash, details, passages, leftOut });
    const read = { article, problems };
    memory.set(file, { stamp, content: held, read });
    return read;
  } catch (error) {
    if (error instanceof Error && "code" in error) return { problems: [unreadable(file, error)] };
    return refuse(`cannot be understood (${String(error)})`, "Save the article's text as a .txt file.");
  }
}

/** The part of a path after its last full stop, in lower case; "" where there is none. */
export function extensionOf(file: string): string {
  return (/[^/]\.([^./]+)$/.exec(file)?.[1] ?? "").toLowerCase();
}

const nothing = { details: {} as Details, problems: [] as Problem[], content: new Uint8Array() };

async function readSidecar({ file, path, bytes }: Listed): Promise<typeof nothing> {
  const refuse = (problem: Problem) => ({ ...nothing, problems: [problem] });
  if (bytes > sidecarLimit) {
    return refuse({
      file,
      what: `is over ${sidecarLimit} bytes, and is ignored`,
      remedy: "Keep to details.",
    });
  }
  try {
    const content = await readFile(path);
    const decoded = decode(content);
    if (decoded.text === undefined) return { ...refuse({ file, ...decoded }), content };
    const { details, problems } = parseDetails(decoded.text, file);
    return { details, problems: [...problems], content };
  } catch (error) {
    return refuse(unreadable(file, error));
  }
}
