import { z } from "@hono/zod-openapi";

const text = z.string();
const place = z.int().min(0);
const date = z.string().openapi({ example: "2024-03-03", description: "ISO 8601 date" });
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();
const span = z.object({ start: place, end: place });
const status = z.enum(["live", "corrected", "retracted"]);

/** A verbatim slice of an article, in the API. */
const excerpt = z
  .object({
    quote: text.openapi({ description: "Word for word from the article" }),
    start: place.openapi({ description: "UTF-16 offset into the decoded file" }),
    end: place,
    file: text,
    hash: text.openapi({ description: "SHA-256 of the cited file" }),
    headline: text,
    outlet: text.optional(),
    authors: list(text).optional(),
    published: date.optional(),
    url: text.optional(),
    link: text.optional().openapi({ description: "The original page, at this sentence (a text fragment)" }),
    paragraph: place,
    highlights: list(span).openapi({ description: "The words that answer, in offsets of the file" }),
    role: z.enum(["headline", "dek", "heading", "body", "caption", "credit", "boilerplate"]),
    speaker: z
      .object({ name: text, certainty: z.enum(["stated", "continuation", "inferred", "unknown"]) })
      .optional(),
    time: z
      .object({
        text,
        from: text.optional(),
        to: text.optional(),
        certainty: z.enum(["stated", "derived", "unanchored"]),
        anchor: text.optional(),
      })
      .optional(),
    status,
    editorNotes: list(text),
    editedAt: text.optional().openapi({
      description: "When moderators retracted or last corrected the article, or else added the newest note",
    }),
    selectors: z
      .tuple([
        z.object({ type: z.literal("TextQuoteSelector"), exact: text, prefix: text, suffix: text }),
        z.object({ type: z.literal("TextPositionSelector"), start: place, end: place }),
      ])
      .readonly()
      .optional()
      .openapi({ description: "W3C Web Annotation selectors" }),
  })
  .openapi("Excerpt");

/** What is known about one article, in the API. */
const articleSchema = z
  .object({
    file: text,
    headline: text,
    outlet: text.optional(),
    authors: list(text).optional(),
    published: date.optional(),
    url: text.optional(),
    hash: text.openapi({ description: "SHA-256 of the file" }),
    words: place,
    status: z.enum(["corrected", "retracted"]).optional(),
    editorNotes: list(text).optional(),
    editedAt: text.optional(),
  })
  .openapi("Article");

/** An answer, in the API. */
export const answerSchema = z
  .object({
    version: z.literal(2),
    command: z.enum(["who", "when", "source", "quote", "ask", "compare"]),
    question: text,
    kind: z.enum(["found", "likely", "nothing", "choices"]).openapi({
      description:
        "found: it stands behind it; likely: it may answer; nothing: none was found; choices: it asks back",
    }),
    excerpts: list(excerpt),
    related: list(excerpt).openapi({ description: "Related passages that do not answer" }),
    choices: list(z.object({ label: text, value: text })),
    articles: list(articleSchema),
    notes: list(text),
  })
  .openapi("Answer");

/** All articles, and skipped files. */
export const articlesSchema = z
  .object({
    version: text.openapi({ description: "Equal exactly if the articles are" }),
    articles: list(
      articleSchema.extend({ id: text, page: text.openapi({ description: "Its page in the reader" }) }),
    ),
    problems: list(z.object({ file: text, what: text, remedy: text })),
    loading: z
      .object({ done: z.int(), total: z.int(), hasFailed: z.boolean().optional() })
      .optional()
      .openapi({ description: "Files loaded so far, and in all; absent once all articles are here" }),
  })
  .openapi("Articles");

/** Why a request was refused, and the remedy. */
export const refusalSchema = z.object({ error: text }).openapi("Refusal");
