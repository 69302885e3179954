import type { ArticleNews, Digest, DigestPart } from "../../answer/reply/digest.ts";
import { dateInWords } from "../dateInWords.ts";
import { buildMessage, rule, text } from "./buildMessage.ts";
import type { Message } from "./component.ts";
import { boldLine, inlineText } from "./inlineText.ts";
import { MESSAGE_TEXT } from "./limits.ts";
import { citation, editing, quoteOf } from "./passage.ts";

/** Room, in characters as sent, for each thing that is said. */
const HEADLINE = 200;
const DETAIL = 80;
const NOTE = 200;
const NOTES = 2;
const QUESTION = 150;
const TOPIC = 60;
/** Kept free for the heading and for the line at the foot. */
const FRAME = 400;
/** Kept free in each part, so that an editor's note that comes later finds room in it. */
const CORRECTIONS = 800;

const labels: Readonly<Record<ArticleNews["why"], string>> = {
  new: "New",
  changed: "Changed",
  corrected: "Corrected",
  retracted: "Retracted",
  restored: "No longer retracted",
};

/** Cuts a digest into parts that each fit a message; there is always one. */
export function splitDigest(digest: Digest, mark: string): DigestPart[] {
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
    const size = sizeOf({ ...empty, ...piece });
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

/** Renders one part of a digest. */
export function digestMessage(part: DigestPart, isPrivate: boolean): Message {
  const sections = sectionsOf(part);
  const nothing = sections.length === 0 ? ["Nothing is new in the coverage."] : [];
  const topic = part.about === undefined ? "" : ` about ${inlineText(part.about, TOPIC)}`;
  const body = [...nothing, ...sections].flatMap((section, at) =>
    at === 0 ? [text(section)] : [rule, text(section)],
  );
  const foot = `-# Part ${part.part} of ${part.parts} · ${part.mark}`;
  return buildMessage("found", [text(`### New in the coverage${topic}`), ...body, text(foot)], isPrivate);
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

function sizeOf(digest: Digest): number {
  return sectionsOf(digest).reduce((size, section) => size + section.length + 1, 0);
}

function sectionsOf({ news, people, ahead, unanswered, left }: Digest): string[] {
  const sections: readonly (readonly string[])[] = [
    [...news.map(newsLines), ...(left.news > 0 ? [`…and ${left.news} more articles.`] : [])],
    titled("**People named for the first time**", [
      ...people.map(
        ({ name, excerpt }) => `${boldLine(name, DETAIL)}\n${quoteOf(excerpt)}\n${citation(excerpt)}`,
      ),
      ...(left.people > 0 ? [`…and ${left.people} more.`] : []),
    ]),
    titled(
      "**Dates ahead that the coverage states**",
      ahead.map((excerpt) => {
        const day = excerpt.time?.from;
        return `${day === undefined ? "" : `${boldLine(dateInWords(day), DETAIL)}\n`}${quoteOf(excerpt)}\n${citation(excerpt)}`;
      }),
    ),
    titled(
      "**Asked, and not answered by the coverage**",
      unanswered.map(
        ({ question, count }) => `- ${inlineText(question, QUESTION)}${count > 1 ? ` (${count} times)` : ""}`,
      ),
    ),
    titled("**What the editors say of articles cited here**", sayings({ news, people, ahead })),
  ];
  return sections.filter((section) => section.length > 0).map((section) => section.join("\n"));
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/** What moderators have said of each article that is cited without being news itself. */
function sayings({ news, people, ahead }: Pick<Digest, "news" | "people" | "ahead">): string[] {
  const told = new Set(news.map(({ article }) => article.file));
  return [...people.map(({ excerpt }) => excerpt), ...ahead].flatMap((excerpt) => {
    const lines = editing(excerpt);
    if (told.has(excerpt.file) || lines.length === 0) return [];
    told.add(excerpt.file);
    return [`${boldLine(excerpt.headline, HEADLINE)}\n${lines.join("\n")}`];
  });
}

function newsLines({ why, article, lead, editorNotes }: ArticleNews): string {
  const known = [
    article.outlet === undefined ? "unknown outlet" : inlineText(article.outlet, DETAIL),
    article.published === undefined ? "date unknown" : dateInWords(article.published),
    inlineText(article.file, DETAIL),
  ].join(" · ");
  return [
    `${labels[why]}: ${boldLine(article.headline, HEADLINE)}`,
    `-# ${known}`,
    ...(lead === undefined ? [] : [quoteOf(lead)]),
    ...editorNotes.slice(0, NOTES).map((note) => `**Editor's note:** ${inlineText(note, NOTE)}`),
  ].join("\n");
}
