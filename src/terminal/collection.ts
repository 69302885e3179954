import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Article, Block, Details, Sentence } from "../corpus/article.ts";
import { UserError } from "../errors.ts";
import { splitSentences } from "../text/sentences.ts";

const document = z.object({
  id: z.coerce.string(),
  title: z.string().nullish(),
  text: z.string(),
  source: z.string().nullish(),
  author: z.string().nullish(),
  date: z.string().nullish(),
});
const collectionShape = z.object({
  docs: z.array(document).min(1),
  queries: z.array(
    z.object({ id: z.coerce.string(), text: z.string(), answers: z.array(z.coerce.string()).optional() }),
  ),
  qrels: z.record(z.string(), z.record(z.string(), z.number())),
});

/** A test collection: documents, questions, and which documents are relevant to which question. */
export type Collection = z.infer<typeof collectionShape>;

/** Reads a test collection; throws a `UserError` that names the file, the problem and the remedy. */
export function readCollection(file: string): Collection {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UserError(
      `${file}: cannot be read. Give the path of a JSON file with docs, queries and qrels.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: is not JSON (${error instanceof Error ? error.message : "unreadable"}).`);
  }
  const parsed = collectionShape.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "the top level" : issue.path.join(".");
  throw new UserError(
    `${file}: ${where}: ${issue?.message ?? "not a test collection"}. Expected {docs: [{id, title, text}], queries: [{id, text}], qrels: {query: {doc: 1}}}.`,
  );
}

/**
 * The documents of a collection as articles: the title becomes the headline, and each line of text a body paragraph.
 */
export function articlesOf({ docs }: Pick<Collection, "docs">): Article[] {
  return docs.map(({ id, title, text, source, author, date }) => {
    const blocks: Block[] = [];
    const sentences: Sentence[] = [];
    for (const line of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
      const start = line.index;
      const end = start + line[0].length;
      const block = blocks.push({ start, end, role: "body", paragraph: blocks.length + 1 }) - 1;
      for (const span of splitSentences(line[0])) {
        sentences.push({ start: start + span.start, end: start + span.end, block });
      }
    }
    const details: Details = {
      ...(title ? { title } : {}),
      ...(source ? { outlet: source } : {}),
      ...(author ? { authors: [author] } : {}),
      ...(date !== null && date !== undefined && /^\d{4}-\d\d-\d\d/u.test(date)
        ? { published: date.slice(0, 10) }
        : {}),
    };
    return { id, file: id, hash: id, content: id, text, headline: title ?? "", details, blocks, sentences };
  });
}
