import { articleFromText } from "./articleFromText.ts";
import { decode } from "./decode.ts";
import { type DetailsRead, parseDetails } from "./details.ts";
import { declaredCharset } from "./formats/declaredCharset.ts";
import { readHtml } from "./formats/html.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readPlainText } from "./formats/plainText.ts";
import type { FileReading, Unread } from "./formats/reading.ts";
import type { ArticleRead } from "./limits.ts";
import { type ArticleType, isArticleType } from "./articleTypes.ts";
import type { Sidecar } from "./readSidecar.ts";

/** `begin` is called before parsing, which blocks the thread. */
type Format = (text: string, file: string, begin: () => void) => FileReading | Promise<FileReading | Unread>;

/** How to read each type of file. */
const formats: Readonly<Record<ArticleType, Format>> = {
  txt: readPlainText,
  md: readMarkdown,
  html: readHtml,
  htm: readHtml,
};

/** Maximum length of a line or paragraph, in UTF-16 units: about 8,000 words. */
const lineLimit = 50_000;

/** A file as it is on disk, with its sidecar. */
interface Bytes {
  readonly file: string;
  /** Its extension. */
  readonly type: string;
  readonly content: Uint8Array;
  /** SHA-256 of both in hex. */
  readonly hash: string;
  readonly beside: Sidecar | undefined;
}

/**
 * Makes an article from the bytes of a file and of its sidecar; an unusable file gives a problem.
 *
 * @param begin called before each step that blocks the thread
 */
export async function articleFromBytes(
  { file, type, content, hash, beside }: Bytes,
  begin: () => void,
): Promise<ArticleRead> {
  const refuse = (what: string, remedy: string) => ({ problems: [{ file, what, remedy }] });
  if (!isArticleType(type)) return refuse("is not a supported type", "Save it as a .txt file.");
  const format = formats[type];
  const decoded = decode(content, format === readHtml ? declaredCharset(content) : undefined);
  if (decoded.text === undefined) return refuse(decoded.what, decoded.remedy);
  if (decoded.text === "") return refuse("is empty", "Put the article's text in it, or remove it.");
  begin();
  const made = await format(decoded.text, file, begin);
  begin();
  if (made.text === undefined) return refuse(made.what, made.remedy);
  const besides = detailsOf(beside);
  const problems = [...made.problems, ...besides.problems];
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
  const details = { ...made.details, ...besides.details };
  const { text, passages, leftOut } = made;
  return { article: articleFromText({ file, text, hash, details, passages, leftOut }), problems };
}

/** What a sidecar says. */
function detailsOf(beside: Sidecar | undefined): DetailsRead {
  if (beside === undefined) return { details: {}, problems: [] };
  const { file, content, problem } = beside;
  if (problem !== undefined) return { details: {}, problems: [problem] };
  const decoded = decode(content);
  if (decoded.text === undefined) return { details: {}, problems: [{ file, ...decoded }] };
  return parseDetails(decoded.text, file);
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length;
}
