import { z } from "zod";

const offset = z.int().nonnegative();
const span = z.strictObject({ start: offset, end: offset });
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u);

/** An excerpt as `--json` prints it. */
const excerptSchema = z
  .strictObject({
    quote: z.string().min(1),
    file: z.string().min(1),
    hash: z.string().min(1),
    headline: z.string(),
    outlet: z.string().min(1).optional(),
    authors: z.array(z.string()).optional(),
    published: isoDate.optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    link: z
      .url({ protocol: /^https?$/ })
      .max(512)
      .optional(),
    start: offset,
    end: offset,
    paragraph: z.int().positive(),
    highlights: z.array(span),
    role: z.enum(["headline", "dek", "heading", "body", "caption", "credit", "boilerplate"]),
    speaker: z
      .strictObject({
        name: z.string(),
        certainty: z.enum(["stated", "continuation", "inferred", "unknown"]),
      })
      .optional(),
    time: z
      .strictObject({
        text: z.string().min(1),
        from: isoDate.optional(),
        to: isoDate.optional(),
        certainty: z.enum(["stated", "derived", "unanchored"]),
        anchor: z.string().optional(),
      })
      .optional(),
    status: z.enum(["live", "corrected", "retracted"]),
    editorNotes: z.array(z.string()),
    editedAt: z.iso.datetime().optional(),
    selectors: z
      .tuple([
        z.strictObject({
          type: z.literal("TextQuoteSelector"),
          exact: z.string().min(1),
          prefix: z.string(),
          suffix: z.string(),
        }),
        z.strictObject({ type: z.literal("TextPositionSelector"), start: offset, end: offset }),
      ])
      .optional(),
  })
  .refine(({ quote, start, end }) => quote.length === end - start, "the quote is as long as its span");

/** The Answer as `--json` prints it. Scripts rely on it, so any missing or added field fails a test. */
export const answerSchema = z.strictObject({
  version: z.literal(2),
  command: z.enum(["who", "when", "source", "quote", "ask", "compare"]),
  question: z.string(),
  kind: z.enum(["found", "likely", "nothing", "choices"]),
  excerpts: z.array(excerptSchema),
  related: z.array(excerptSchema),
  choices: z.array(z.strictObject({ label: z.string().min(1), value: z.string().min(1) })),
  articles: z.array(
    z.strictObject({
      file: z.string().min(1),
      headline: z.string(),
      outlet: z.string().optional(),
      authors: z.array(z.string()).optional(),
      published: isoDate.optional(),
      url: z.string().optional(),
      hash: z.string().min(1),
      words: z.int().nonnegative(),
      status: z.enum(["corrected", "retracted"]).optional(),
      editorNotes: z.array(z.string()).optional(),
      editedAt: z.iso.datetime().optional(),
    }),
  ),
  notes: z.array(z.string().min(1)),
});
