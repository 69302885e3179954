import type { LeftOut, Problem } from "../../article.ts";
import { visibleLength } from "./elements.ts";
import type { Piece } from "./piecesOf.ts";

/** Minimum length of a passage that reads as part of an article. */
const LEAST = 80;
/** Maximum length of an excerpt of what was left out, in UTF-16 units. */
const SHOWN = 60;

/** Counts the text outside the article, by part of the page. */
export function leftOutOf(pieces: readonly Piece[]): LeftOut[] {
  const parts = new Map<string, LeftOut>();
  for (const { part = "other", text } of pieces) {
    const { characters, begins } = parts.get(part) ?? { characters: 0, begins: beginningOf(text) };
    parts.set(part, { part, characters: characters + visibleLength(text), begins });
  }
  return [...parts.values()];
}

/**
 * Reports passages that may belong to the article, because they read as sentences and are not in a menu, footer, form
 * or the like.
 */
export function loneSentences(pieces: readonly Piece[], file: string): Problem[] {
  const lone = pieces.filter(
    ({ part, text }) =>
      (part === "other" || part === "aside" || part === "dialog") &&
      text.length >= LEAST &&
      /[.!?…。][)\]"”’'»]*$/.test(text),
  );
  const [first] = lone;
  if (first === undefined) return [];
  const characters = lone.reduce((sum, { text }) => sum + visibleLength(text), 0);
  const passages = lone.length === 1 ? "passage" : "passages";
  return [
    {
      file,
      what: `${lone.length} ${passages} beside the article (${characters} characters), beginning “${beginningOf(first.text)}”, left out`,
      remedy: "Save the article's text as a .txt file if they belong to it.",
    },
  ];
}

function beginningOf(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")}…`;
}
