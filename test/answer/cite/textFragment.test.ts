import * as fc from "fast-check";
import { expect, test } from "vitest";
import { textFragment } from "../../../src/answer/cite/textFragment.ts";
import { articleFromText } from "../../../src/corpus/articleFromText.ts";
import type { Article } from "../../../src/corpus/article.ts";
import { parseDirective, placesOf } from "./support/findDirective.ts";
import { tries } from "../../support/effort.ts";

const articleOf = (text: string): Article => articleFromText({ file: "a.txt", text, hash: "0" });

function fragmentOf(text: string, passage: string, room = 400): string | undefined {
  const start = text.lastIndexOf(passage);
  return textFragment(articleOf(text), { start, end: start + passage.length }, room);
}

const story = `Ferry catches fire off Aldmouth

The ferry left Aldmouth at noon. It burned for two days, the coastguard said.

"We saw smoke," said Ann Lee. The mayor, who had been warned of the risk twice in the spring by harbour staff, said nothing at all on Tuesday.

The ferry left Aldmouth at noon. Nobody was hurt.`;

const forms = [
  {
    name: "a short sentence is named whole",
    passage: "Nobody was hurt.",
    directive: ":~:text=Nobody%20was%20hurt%2E",
  },
  {
    name: "commas and quotation marks are encoded",
    passage: '"We saw smoke," said Ann Lee.',
    directive: ":~:text=%22We%20saw%20smoke%2C%22%20said%20Ann%20Lee%2E",
  },
  {
    name: "a long sentence is named by its first and last words",
    passage:
      "The mayor, who had been warned of the risk twice in the spring by harbour staff, said nothing at all on Tuesday.",
    directive: ":~:text=The%20mayor%2C%20who%20had,at%20all%20on%20Tuesday%2E",
  },
  {
    name: "a sentence that stands twice is told apart by what is before it",
    passage: "The ferry left Aldmouth at noon.",
    directive: ":~:text=Tuesday%2E-,The%20ferry%20left%20Aldmouth%20at%20noon%2E",
  },
  {
    name: "the headline is as good as any",
    passage: "Ferry catches fire off Aldmouth",
    directive: ":~:text=Ferry%20catches%20fire%20off%20Aldmouth",
  },
  {
    name: "white space around a passage is none of it",
    passage: "\n\nThe ferry left Aldmouth at noon. Nobody was hurt.",
    directive: ":~:text=The%20ferry%20left%20Aldmouth%20at%20noon%2E%20Nobody%20was%20hurt%2E",
  },
  {
    name: "a passage over two paragraphs is named by words of each",
    passage: 'It burned for two days, the coastguard said.\n\n"We saw smoke," said Ann Lee.',
    directive: ":~:text=It%20burned%20for%20two,smoke%2C%22%20said%20Ann%20Lee%2E",
  },
];

test.each(forms)("$name", ({ passage, directive }) => {
  expect(fragmentOf(story, passage)).toBe(directive);
});

const encoded = [
  ["a well-known - if small - place", "well%2Dknown%20%2D%20if"],
  ["(in brackets) and *stars* and _lines_", "%28in%20brackets%29%20and%20%2Astars%2A%20and%20%5Flines%5F"],
  ["A & B = C + D", "A%20%26%20B%20%3D%20C%20%2B%20D"],
  ["100% of #1", "100%25%20of%20%231"],
  ["Größe der Fähre", "Gr%C3%B6%C3%9Fe%20der%20F%C3%A4hre"],
  ["fire \u{1f525} at sea", "fire%20%F0%9F%94%A5%20at%20sea"],
  ["渡轮着火了", "%E6%B8%A1%E8%BD%AE%E7%9D%80%E7%81%AB%E4%BA%86"],
  ["it's ~ fine!", "it%27s%20%7E%20fine%21"],
] as const;

test.each(encoded)("%s is encoded so that it ends no term, address or Markdown", (words, text) => {
  expect(fragmentOf(`Headline\n\n${words}\n\nEnd.`, words)).toContain(text);
});

const impossible = [
  { name: "nothing", text: story, passage: "" },
  { name: "white space", text: story, passage: "\n\n" },
  { name: "half a surrogate pair", text: "Headline\n\nFire \ud83d at sea.", passage: "Fire \ud83d at sea." },
  { name: "no room", text: story, passage: "Nobody was hurt.", room: 12 },
  { name: "the same line again and again", text: "Hear hear.\n\n".repeat(40), passage: "", at: 240 },
];

test.each(impossible)("no fragment for $name", ({ text, passage, room = 400, at }) => {
  const found =
    at === undefined
      ? fragmentOf(text, passage, room)
      : textFragment(articleOf(text), { start: at, end: at + "Hear hear.".length }, room);
  expect(found).toBeUndefined();
});

test("if space is short, fewer words are used", () => {
  const words = "Мэр города заявил журналистам, что пожар на пароме удалось потушить только к утру вторника.";
  const text = `Пожар на пароме\n\n${words}\n\nКонец.`;
  const long = fragmentOf(text, words, 500) ?? "";
  const short = fragmentOf(text, words, 150) ?? "";
  expect(short.length).toBeLessThanOrEqual(150);
  expect(long.length).toBeGreaterThan(short.length);
});

/** Text with few different words, so that most of it also occurs elsewhere. */
const repetitive = fc
  .array(
    fc.array(
      fc.array(
        fc.constantFrom(
          "the",
          "The",
          "ferry",
          "mayor",
          "said",
          "on",
          "Tuesday,",
          '"no"',
          "well-known",
          "(a)",
        ),
        { minLength: 1, maxLength: 14 },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((paragraphs) =>
    paragraphs.map((sentences) => sentences.map((words) => `${words.join(" ")}.`).join(" ")).join("\n\n"),
  );

test("a fragment matches only its passage, and is never too long", () => {
  let tried = 0;
  let named = 0;
  fc.assert(
    fc.property(repetitive, fc.nat(), fc.integer({ min: 30, max: 480 }), (text, pick, room) => {
      const article = articleOf(text);
      const sentence = article.sentences[pick % article.sentences.length];
      if (sentence === undefined) return;
      tried += 1;
      const directive = textFragment(article, sentence, room);
      if (directive === undefined) return;
      named += 1;
      expect(directive.length).toBeLessThanOrEqual(room);
      const parsed = parseDirective(directive);
      expect(parsed && placesOf(text, parsed)).toEqual([{ start: sentence.start, end: sentence.end }]);
    }),
    { numRuns: tries(1_000) },
  );
  expect(named).toBeGreaterThan(tried * 0.4);
});
