import * as z from "zod";

/** `config/cuttings.json`: settings that are the same on every machine. */
export const fileSettings = z.strictObject({
  /** The corpus folder, relative to the project. */
  corpus: z.string().min(1),
  /** Larger article files are skipped and reported, in bytes. */
  maxFileBytes: z.int().positive(),
  /** Articles beyond this number are skipped and counted; each article takes memory. */
  maxArticles: z.int().positive(),
  /** BCP 47 tag of articles that do not state their language; decides the day-month order. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag such as en-GB"),
  /** Days to keep citations, unanswered questions, the log and old slots of digests. */
  retentionDays: z.int().min(1),
  /** Whether the corpus is reloaded when its files change. */
  watch: z.boolean(),
  /** Whether only the person asking sees an answer, unless they set `private` to false. */
  privateByDefault: z.boolean(),
  /** How sure the bot must be before it shows an answer; docs/answering.md compares the three. */
  dial: z.enum(["cautious", "balanced", "eager"]),
});
