import type { Excerpt } from "../../answer/reply/answer.ts";
import type { ArticleNews, Digest, DigestPart } from "../../answer/reply/digestPart.ts";
import { dateInWords } from "../dateInWords.ts";
import { excerptLinks } from "../excerptLinks.ts";
import { rangeInWords } from "../excerptWords.ts";
import { buildMessage, rule, text } from "./buildMessage.ts";
import type { Message } from "./component.ts";
import { accentOf } from "./accentOf.ts";
import { editorText } from "./editorText.ts";
import { boldLine, inlineText } from "./inlineText.ts";
import { MESSAGE_TEXT } from "./discordLimits.ts";
import { markedMessage } from "./markedMessage.ts";
import { maskedLink } from "./maskedLink.ts";
import { quoteOf } from "./shownPassage.ts";
import { sourceLine } from "./sourceLine.ts";

/** Room, in characters as sent, for each kind of content. */
const HEADLINE = 200;
const DETAIL = 80;
const QUESTION = 150;
const TOPIC = 60;
/** Reserved for the heading and the footer. */
const FRAME = 400;
/** Reserved in each part, so that a later editor's note fits. */
const CORRECTIONS = 800;

/** Why an article is listed; retractions and corrections have a line of their own. */
const labels: Readonly<Record<Exclude<ArticleNews["why"], "corrected" | "retracted">, string>> = {
  new: "New",
  changed: "Changed",
  restored: "No longer retracted",
};

/** Shown under the title of a channel's first digest. */
const FIRST = "-# The first digest here shows the latest articles. Later ones show what is new.";

/** An empty line between two entries of one kind. */
const SPACED = "\n\n";

/**
 * Splits a digest into parts that each fit a message; there is always at least one.
 *
 * @param publicUrl where people open the reader, if it is served; its links take room
 */
export function splitDigest(digest: Digest, mark: string, publicUrl?: string): DigestPart[] {
  const empty = { ...digest, news: [], people: [], ahead: [], unanswered: [], left: { news: 0, people: 0 } };
  const pieces: readonly Partial<Digest>[] = [
    ...digest.news.map((one) => ({ news: [one] })),
    ...digest.people.map((one) => ({ people: [one] })),
    ...digest.ahead.map((one) => ({ ahead: [one] })),
    ...digest.unanswered.map((one) => ({ unanswered: [one] })),
  ];
  const parts: Digest[] = [];
  let room = 0;
  for (const piece of pieces) {
    const size = sizeOf({ ...empty, ...piece }, publicUrl);
    const last = parts.at(-1);
    if (last === undefined || size > room) {
      parts.push({ ...empty, ...piece });
      room = MESSAGE_TEXT - FRAME - CORRECTIONS - size;
    } else {
      parts[parts.length - 1] = joined(last, piece);
      room -= size;
    }
  }
  const all = parts.length === 0 ? [empty] : parts;
  return all.map((part, at) => ({
    ...part,
    ...(at === all.length - 1 ? { left: digest.left } : {}),
    mark: `${mark}-${at + 1}`,
    part: at + 1,
    parts: all.length,
  }));
}

/** Renders one part of a digest, with an invisible mark by which it is recognised later. */
export function digestMessage(part: DigestPart, isPrivate: boolean, publicUrl?: string): Message {
  const sections = sectionsOf(part, publicUrl, roomForNotes(part, publicUrl));
  const nothing = sections.length === 0 ? ["Nothing is new in the coverage."] : [];
  const topic = part.about === undefined ? "" : ` about ${inlineText(part.about, TOPIC)}`;
  const date = part.date === undefined ? "" : ` · ${inlineText(dateInWords(part.date), DETAIL)}`;
  const title = [
    `### New in the coverage${topic}${date}`,
    ...(part.since === undefined && part.news.length + part.left.news > 0 ? [FIRST] : []),
  ].join("\n");
  const body = [...nothing, ...sections].flatMap((section) => [rule, text(section)]);
  const foot = part.parts > 1 ? [text(`-# Part ${part.part} of ${part.parts}`)] : [];
  const accent = accentOf(
    part.news.map(({ article }) => ({ status: article.status ?? "live" })),
    "found",
  );
  return markedMessage(buildMessage(accent, [text(title), ...body, ...foot], isPrivate), part.mark);
}

function joined(part: Digest, piece: Partial<Digest>): Digest {
  return {
    ...part,
    news: [...part.news, ...(piece.news ?? [])],
    people: [...part.people, ...(piece.people ?? [])],
    ahead: [...part.ahead, ...(piece.ahead ?? [])],
    unanswered: [...part.unanswered, ...(piece.unanswered ?? [])],
  };
}

/** Room for the notes on each article, so that a part that has got many since it was posted still fits; undefined if it does. */
function roomForNotes(part: Digest, publicUrl: string | undefined): number | undefined {
  if (sizeOf(part, publicUrl) <= MESSAGE_TEXT - FRAME) return undefined;
  const cited = [
    ...part.people.map(({ excerpt }) => excerpt),
    ...part.ahead,
    ...part.news.map((one) => one.article),
  ];
  const noted = new Set(cited.filter((one) => editorText(one).length > 0).map(({ file }) => file));
  const left = MESSAGE_TEXT - FRAME - sizeOf(part, publicUrl, 0);
  return left / Math.max(noted.size, 1);
}

function sizeOf(digest: Digest, publicUrl: string | undefined, noteRoom?: number): number {
  return sectionsOf(digest, publicUrl, noteRoom).reduce(
    (size, section) => size + section.length + SPACED.length,
    0,
  );
}

function sectionsOf(
  { news, people, ahead, unanswered, left }: Digest,
  publicUrl: string | undefined,
  noteRoom?: number,
): string[] {
  const cited = (excerpt: Excerpt): string => `${sourceLine([excerpt], publicUrl)}\n${quoteOf(excerpt)}`;
  const sections: readonly string[] = [
    [
      ...news.map((one) => newsLines(one, publicUrl, noteRoom)),
      ...(left.news > 0 ? [`…and ${left.news} more articles: /source finds them.`] : []),
    ].join(SPACED),
    titled(
      "**People named for the first time**",
      [
        ...people.map(({ name, excerpt }) => `${boldLine(name, DETAIL)}\n${cited(excerpt)}`),
        ...(left.people > 0 ? [`…and ${left.people} more.`] : []),
      ].join(SPACED),
    ),
    titled(
      "**Upcoming dates in the coverage**",
      ahead.map((excerpt) => `${dayOf(excerpt)}${cited(excerpt)}`).join(SPACED),
    ),
    titled(
      "**Questions that the coverage did not answer**",
      unanswered
        .map(
          ({ question, count }) =>
            `- ${inlineText(question, QUESTION)}${count > 1 ? ` (${count} times)` : ""}`,
        )
        .join("\n"),
    ),
    titled(
      "**Editors' notes on articles cited here**",
      sayings({ news, people, ahead }, publicUrl, noteRoom).join(SPACED),
    ),
  ];
  return sections.filter((section) => section !== "");
}

function titled(title: string, items: string): string {
  return items === "" ? "" : `${title}\n${items}`;
}

function dayOf({ time }: Excerpt): string {
  return time?.from === undefined ? "" : `${boldLine(rangeInWords(time.from, time.to), DETAIL)}\n`;
}

/** Moderators' notes on each article that is cited without being news itself. */
function sayings(
  { news, people, ahead }: Pick<Digest, "news" | "people" | "ahead">,
  publicUrl: string | undefined,
  noteRoom: number | undefined,
): string[] {
  const told = new Set(news.map(({ article }) => article.file));
  return [...people.map(({ excerpt }) => excerpt), ...ahead].flatMap((excerpt) => {
    const lines = editorText(excerpt, noteRoom);
    if (told.has(excerpt.file) || lines.length === 0) return [];
    told.add(excerpt.file);
    return [[sourceLine([excerpt], publicUrl), ...lines].join("\n")];
  });
}

function newsLines(
  { why, article, lead }: ArticleNews,
  publicUrl: string | undefined,
  noteRoom: number | undefined,
): string {
  const { sentence, original } = excerptLinks(lead ?? { ...article, start: 0, end: 0 }, publicUrl);
  const headline = inlineText(article.headline, HEADLINE);
  const title = maskedLink(headline, sentence);
  const page = title === headline ? (original ?? sentence) : original;
  const known = [
    ...(why === "retracted" || why === "corrected" ? [] : [labels[why]]),
    ...(article.outlet === undefined ? [] : [inlineText(article.outlet, DETAIL)]),
    article.published === undefined ? "undated" : inlineText(dateInWords(article.published), DETAIL),
    ...(page === undefined ? [] : [maskedLink("website", page)]),
  ];
  return [
    ...(headline === "" ? [] : [`**${title}**`]),
    `-# ${known.join(" · ")}`,
    ...editorText(article, noteRoom),
    ...(lead === undefined ? [] : [quoteOf(lead)]),
  ].join("\n");
}
