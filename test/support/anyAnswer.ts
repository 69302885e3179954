import * as fc from "fast-check";
import type { Answer, ArticleCard, Excerpt } from "../../src/answer/reply/answer.ts";
import type { Question } from "../../src/answer/question/question.ts";
import { anyUrl } from "./anyUrl.ts";
import { hostileText } from "./hostileText.ts";

const short = hostileText(6);
const date = fc.constantFrom("2024-03-03", "2021-06", "2019", "not a date");

/** URLs that an answer must not link to, and plain and long ones that it may. */
const anyAddress = fc.oneof(
  short,
  anyUrl,
  fc.constantFrom(
    "javascript:alert(1)",
    `https://a.org/${"x".repeat(480)}`,
    `https://a.org/${"x".repeat(600)}`,
    "https://a.org/x_(y)#:~:text=one%2C%20two",
  ),
);

/** An excerpt with arbitrary text in every field; sometimes longer than a message may be. */
export const anyExcerpt: fc.Arbitrary<Excerpt> = fc
  .record(
    {
      quote: fc.oneof(
        { weight: 12, arbitrary: hostileText(30) },
        { weight: 1, arbitrary: hostileText(10).map((text) => `${text}*_x`.repeat(900)) },
      ),
      start: fc.nat(5000),
      file: fc.oneof(fc.constantFrom("001.txt", "a/b.txt"), short),
      hash: fc.constant("0123456789abcdef".repeat(4)),
      outlet: short,
      authors: fc.array(short, { maxLength: 3 }),
      url: anyAddress,
      link: anyAddress,
      headline: fc.oneof(hostileText(20), hostileText(200)),
      published: date,
      paragraph: fc.integer({ min: 1, max: 900 }),
      spans: fc.array(fc.tuple(fc.nat(200), fc.nat(30)), { maxLength: 4 }),
      role: fc.constantFrom("headline", "dek", "heading", "body", "caption", "credit", "boilerplate"),
      speaker: fc.record({
        name: hostileText(20),
        certainty: fc.constantFrom("stated", "continuation", "inferred", "unknown"),
      }),
      time: fc.record(
        {
          text: hostileText(20),
          from: date,
          to: date,
          certainty: fc.constantFrom("stated", "derived", "unanchored"),
          anchor: hostileText(20),
        },
        { requiredKeys: ["text", "certainty"] },
      ),
      status: fc.constantFrom("live", "corrected", "retracted"),
      editorNotes: fc.array(hostileText(40), { maxLength: 5 }),
      editedAt: fc.constantFrom("2026-06-01T10:00:00.000Z", "not a moment"),
    },
    {
      requiredKeys: [
        "quote",
        "start",
        "file",
        "hash",
        "headline",
        "paragraph",
        "spans",
        "role",
        "status",
        "editorNotes",
      ],
    },
  )
  .map(({ spans, ...excerpt }) => ({
    ...excerpt,
    end: excerpt.start + excerpt.quote.length,
    highlights: spans.map(([at, length]) => ({
      start: excerpt.start + at,
      end: excerpt.start + at + length,
    })),
  }));

const anyCard: fc.Arbitrary<ArticleCard> = fc.record(
  {
    file: short,
    headline: hostileText(60),
    outlet: short,
    authors: fc.array(short, { maxLength: 30 }),
    published: date,
    url: anyAddress,
    hash: fc.constant("0123456789abcdef".repeat(4)),
    words: fc.nat(100_000),
  },
  { requiredKeys: ["file", "headline", "hash", "words"] },
);

/** An answer of any shape, including contradictory ones. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  version: fc.constant(2 as const),
  command: fc.constantFrom("who", "when", "source", "quote", "ask", "compare"),
  question: hostileText(20),
  kind: fc.constantFrom("found", "likely", "nothing", "choices"),
  excerpts: fc.array(anyExcerpt, { maxLength: 50 }),
  related: fc.array(anyExcerpt, { maxLength: 8 }),
  choices: fc.array(fc.record({ label: hostileText(30), value: short }), { maxLength: 40 }),
  articles: fc.array(anyCard, { maxLength: 8 }),
  notes: fc.array(hostileText(60), { maxLength: 8 }),
});

/** A question as typed; any text. */
export const anyQuestion: fc.Arbitrary<Question> = fc.record(
  { text: hostileText(100), about: hostileText(30), from: short, to: date },
  { requiredKeys: ["text"] },
);
