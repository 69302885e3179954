import type { Article, Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import { stem } from "../../text/stems.ts";
import { nameWords } from "../names/nameWords.ts";
import { contentForms } from "../../text/contentForms.ts";

/** A line that says who wrote an article: "By Hamish Orde", "She talks to Philippa Goring". */
const BYLINE =
  /^\(?(?:exclusive |special report |analysis |interview |report(?:ed|ing)? |words:? )*(?:by|words:?|reporting by|from)\s+\p{Lu}|\bwords:\s*\p{Lu}|\b(?:talks|speaks|spoke|talked) (?:to|with) \p{Lu}/iu;
/** A line that says who took a picture. */
const PICTURE =
  /\b(?:photo(?:graph)?s?|pictures?|pics?|images?|credits?)(?: by)?\s*[:–—]|\b(?:photo(?:graph)?s?|pictures?|images?) by\b|\bphotographer\b|\bgetty\b|\/(?:AP|AFP|PA|Reuters)\b/iu;

/** A sentence that says who else worked on an article: "A and B contributed to this report", "Editing by C". */
const CONTRIBUTORS =
  /\bcontributed (?:reporting\b|to (?:this|the) (?:report|story|article|piece)\b)|\b(?:additional|further|extra) (?:reporting|material|research)\b|\bwith (?:reporting|files|material) (?:by|from)\b|\b(?:edit(?:ing|ed)|reporting|compiled|writing|written|translat(?:ion|ed)) by \p{Lu}|\bcontribut(?:ing|ors?): \p{Lu}/iu;

const wordsOf = ({ text }: Article, { start, end }: Block): string => text.slice(start, end);

/** The line of an article that names its author; `undefined` if there is none. */
export function bylineOf(article: Article): Block | undefined {
  const { blocks, details } = article;
  const authors = (details.authors ?? []).map((name) => nameWords(name).map(({ form }) => form));
  const aside = blocks.filter(({ role }) => role !== "body" && role !== "headline");
  const names = (block: Block): boolean => {
    const own = new Set(nameWords(wordsOf(article, block)).map(({ form }) => form));
    return authors.some((name) => name.length > 0 && name.every((word) => own.has(word)));
  };
  return (
    aside.find(names) ??
    aside.find((block) => BYLINE.test(wordsOf(article, block)) && !isPictureOnly(wordsOf(article, block))) ??
    aside.find(({ role, start, end }) => role === "credit" && !PICTURE.test(article.text.slice(start, end)))
  );
}

/** The last sentence of an article that names its contributors; `undefined` if there is none. */
export const contributorsOf = ({ text, sentences }: Article): Span | undefined =>
  sentences.findLast(({ start, end }) => CONTRIBUTORS.test(text.slice(start, end)));

const isPictureOnly = (line: string): boolean => PICTURE.test(line) && !/\bwords:|\bby\s+\p{Lu}/iu.test(line);

/** The lines of an article that name a photographer, with the number of matching words, best match first. */
export function pictureCreditsOf(
  article: Article,
  asked: string,
): readonly { readonly block: Block; readonly met: number }[] {
  const wanted = [...new Set(contentForms(asked).map(stem))];
  return pictureCredits(article)
    .map((block) => {
      const own = stemsOf(article, block);
      return { block, met: wanted.filter((word) => own.has(word)).length };
    })
    .toSorted((a, b) => b.met - a.met || a.block.start - b.block.start);
}

/** The stems of all words in those lines. */
export function stemsOfPictureCredits(article: Article): ReadonlySet<string> {
  return new Set(pictureCredits(article).flatMap((block) => [...stemsOf(article, block)]));
}

const pictureCredits = (article: Article): Block[] =>
  article.blocks.filter(
    (block) => block.role !== "body" && block.role !== "headline" && PICTURE.test(wordsOf(article, block)),
  );

const stemsOf = (article: Article, block: Block): ReadonlySet<string> =>
  new Set(contentForms(wordsOf(article, block)).map(stem));
