import type { Excerpt } from "../../answer/reply/answer.ts";
import { dateInWords } from "../dateInWords.ts";
import { excerptLinks } from "../excerptLinks.ts";
import { placeWords } from "../placeWords.ts";
import { shortenedAtWord } from "../shortened.ts";
import { escapeForDiscord } from "./escape.ts";
import { inlineText, oneLine } from "./inlineText.ts";
import { maskedLink } from "./maskedLink.ts";

/** Visible characters of the line: one line of a card on a wide screen, two on a phone. */
const LINE = 62;
const OUTLET = 22;
const DATE = 20;
/** The headline is never shortened below this. */
const HEADLINE = 24;
/** Most characters as sent, including URLs, to leave room for the quotation. */
const SENT = 620;
const PARTED = " · ";
const LISTED = ", ";

/**
 * The source of an article's excerpts, once above them: headline, outlet, date and paragraphs, as far as they are
 * known. The headline links to the sentence; if there are several, each paragraph links to its own.
 */
export function sourceLine(
  excerpts: readonly [Excerpt, ...Excerpt[]],
  publicUrl?: string,
  prefix = "-# ",
): string {
  const attempts = [true, false].map((isLinked) => prefix + written(excerpts, publicUrl, isLinked));
  return attempts.find(({ length }) => length <= SENT) ?? attempts.at(-1) ?? "";
}

function written(
  excerpts: readonly [Excerpt, ...Excerpt[]],
  publicUrl: string | undefined,
  isLinked: boolean,
): string {
  const [first] = excerpts;
  const linksOf = (excerpt: Excerpt): ReturnType<typeof excerptLinks> =>
    isLinked ? excerptLinks(excerpt, publicUrl) : {};
  const links = linksOf(first);
  const outlet = outletOf(first);
  const date = first.published === undefined ? "undated" : oneLine(dateInWords(first.published));
  const places = placesOf(excerpts);
  const after = [
    ...(outlet === undefined ? [] : [outlet]),
    shortenedAtWord(date, DATE),
    places.map(({ words }) => words).join(LISTED),
  ];
  const room = LINE - after.join(PARTED).length - PARTED.length;
  const headline = escapeForDiscord(shortenedAtWord(oneLine(first.headline), Math.max(HEADLINE, room)));
  const isAlone = places.length === 1;
  const target = isAlone ? links.sentence : links.article;
  const title = maskedLink(headline, target);
  const linkPlaces = !isAlone || title === headline;
  const parts = [
    ...(headline === "" ? [] : [`**${title}**`]),
    ...(outlet === undefined ? [] : [maskedLink(escapeForDiscord(outlet), links.original)]),
    inlineText(shortenedAtWord(date, DATE), DATE * 2),
    places
      .map(({ words, excerpt }) => maskedLink(words, linkPlaces ? linksOf(excerpt).sentence : undefined))
      .join(LISTED),
  ];
  return parts.join(PARTED);
}

/** The outlet, or the host of its page; empty if neither is known. */
function outletOf({ outlet, url }: Excerpt): string | undefined {
  const name = oneLine(outlet ?? (url === undefined || !URL.canParse(url) ? "" : new URL(url).hostname));
  return name === "" ? undefined : shortenedAtWord(name.replace(/^www\./, ""), OUTLET);
}

/** Each place once: "¶ 4", "7", "picture caption"; the mark is not repeated. */
function placesOf(excerpts: readonly Excerpt[]): { readonly words: string; readonly excerpt: Excerpt }[] {
  const places = excerpts.map((excerpt) => ({ words: placeWords(excerpt), excerpt }));
  const once = places.filter(({ words }, at) => places.findIndex((other) => other.words === words) === at);
  return once.map(({ words, excerpt }, at) => ({
    words: once[at - 1]?.words.startsWith("¶") === true ? words.replace(/^¶ /, "") : words,
    excerpt,
  }));
}
