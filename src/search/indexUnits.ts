import type { Article } from "../corpus/article.ts";
import type { Span } from "../text/span.ts";
import { roleNumber } from "./searchIndex.ts";

/**
 * A unit of an article before tokenising: a range of `text`, which is the article's text except in an invisible unit.
 */
export interface IndexUnit extends Span {
  readonly text: string;
  readonly role: number;
  readonly sentence: number;
  readonly block: number;
  /** The number of the section heading above, among the article's units, or -1. */
  readonly heading: number;
}

const invisible = (text: string, role: "headline" | "details"): IndexUnit => ({
  text,
  start: 0,
  end: text.length,
  role: roleNumber(role),
  sentence: -1,
  block: -1,
  heading: -1,
});

/** The units of an article: first the invisible ones, then its sentences without boilerplate. */
export function unitsOf(article: Article): IndexUnit[] {
  const units: IndexUnit[] = [];
  const shown = article.blocks.some(
    ({ role, start, end }) =>
      role === "headline" && article.text.slice(start, end).trim() === article.headline.trim(),
  );
  if (!shown) units.push(invisible(article.headline, "headline"));

  let heading = -1;
  let headingBlock = -1;
  article.sentences.forEach(({ start, end, block }, sentence) => {
    const role = roleNumber(article.blocks[block]?.role ?? "body");
    if (role < 0) return;
    const isHeading = role === roleNumber("heading");
    if (isHeading && block !== headingBlock) {
      heading = units.length;
      headingBlock = block;
    }
    units.push({ text: article.text, start, end, role, sentence, block, heading: isHeading ? -1 : heading });
  });
  const details = detailsOf(article);
  if (details !== "") units.push(invisible(details, "details"));
  return units;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * Outlet, authors and date in the words in which people search for them: "The Verge, David Pierce, 26 September
 * 2023".
 */
function detailsOf({ details: { outlet, authors = [], published } }: Article): string {
  const [year, month, day] = (published ?? "").split("-");
  const date = [day === undefined ? "" : Number(day), months[Number(month) - 1], year].join(" ");
  return [outlet, ...authors, date].join("\n").trim();
}
