import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Details, Problem } from "./article.ts";
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
import type { ArticleRead, Limits } from "./limits.ts";

/** `begin` is called before parsing, which blocks the thread. */
type Format = (text: string, file: string, begin: () => void) => Reading | Promise<Reading | Unread>;

/** How to read each type of file, by extension. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["txt", readPlainText],
  ["md", readMarkdown],
  ["html", readHtml],
  ["htm", readHtml],
]);

/** Largest sidecar, in bytes. */
const sidecarLimit = 100_000;

/** Maximum length of a line or paragraph, in UTF-16 units: about 8,000 words. */
const lineLimit = 50_000;

/** Reads one file with its sidecar, if there is one. The sidecar takes precedence over the file. */
export async function readArticle(
  { file, path, bytes, stamp: ownStamp }: Listed,
  sidecar: Listed | undefined,
  {
    maxFileBytes,
    memory = new Map(),
    hold,
    givenUp,
    onWork,
  }: Omit<Limits, "maxArticles" | "earlier" | "parts">,
): Promise<ArticleRead> {
  const refuse = (what: string, remedy: string) => ({ problems: [{ file, what, remedy }] });
  const given = givenUp?.find((problem) => problem.file === file);
  if (given !== undefined) return { problems: [given] };
  if (bytes > maxFileBytes) {
    const what = `is over ${maxFileBytes} bytes`;
    return refuse(what, "Split it into its articles, or raise maxFileBytes in config/cuttings.json.");
  }
  const begin = (): void => onWork?.(file);
  try {
    const known = memory.get(file);
    const stamp = ownStamp === undefined ? undefined : `${ownStamp} ${sidecar?.stamp ?? ""}`;
    if (known !== undefined && stamp !== undefined && known.stamp === stamp) return known.read;
    const content = await readFile(path, reading);
    const beside = sidecar === undefined ? nothing : await readSidecar(sidecar);
    const hash = createHash("sha256").update(content).update(beside.content).digest("hex");
    // Includes the lengths; otherwise moving words from a sidecar to the end of its article would not change the
    // hash.
    const held = `${content.length} ${beside.content.length} ${hash}`;
    if (known?.content === held) {
      known.stamp = stamp;
      return known.read;
    }
    const format = formats.get(extensionOf(file));
    const decoded = decode(content, format === readHtml ? declaredCharset(content) : undefined);
    if (decoded.text === undefined) return refuse(decoded.what, decoded.remedy);
    if (decoded.text === "") return refuse("is empty", "Put the article's text in it, or remove it.");
    begin();
    const made = await format?.(decoded.text, file, begin);
    begin();
    if (made === undefined) return refuse("is of a type that is not read", "Save it as a .txt file.");
    if (made.text === undefined) return refuse(made.what, made.remedy);
    const problems = [...made.problems, ...beside.problems];
    if (made.passages.length === 0) {
      const what = "holds no text, only white space or markup";
      return {
        problems: [...problems, { file, what, remedy: "Put the article's text in it, or remove it." }],
      };
    }
    const long = made.passages.find(({ start, end }) => end - start > lineLimit);
    if (long !== undefined)
      return refuse(
        `line ${lineOf(made.text, long.start)} has over ${lineLimit} characters`,
        "Break it into paragraphs.",
      );
    const details = { ...made.details, ...beside.details };
    const { text, passages, leftOut } = made;
    const article = articleFromText({ file, text, hash, details, passages, leftOut });
    const read = { article: hold?.(article) ?? article, problems };
    memory.set(file, { stamp, content: held, read });
    return read;
  } catch (error) {
    if (error instanceof Error && "code" in error) return { problems: [unreadable(file, error)] };
    return refuse(`cannot be understood (${String(error)})`, "Save the article's text as a .txt file.");
  } finally {
    onWork?.();
  }
}

/** The extension of a path in lower case; "" if there is none. */
export function extensionOf(file: string): string {
  return (/[^/]\.([^./]+)$/.exec(file)?.[1] ?? "").toLowerCase();
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length;
}

/** Opens without following a link or waiting for a pipe that may have replaced the file meanwhile. */
const reading = { flag: constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK };

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
    const content = await readFile(path, reading);
    const decoded = decode(content);
    if (decoded.text === undefined) return { ...refuse({ file, ...decoded }), content };
    const { details, problems } = parseDetails(decoded.text, file);
    return { details, problems: [...problems], content };
  } catch (error) {
    return refuse(unreadable(file, error));
  }
}
