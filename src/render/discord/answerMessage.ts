import type { Answer, ArticleCard, Excerpt } from "../../answer/reply/answer.ts";
import type { Question } from "../../answer/question/question.ts";
import { openings, RELATED } from "../outcomes.ts";
import {
  buildMessage,
  buttonRows,
  fileDisplay,
  gallery,
  rule,
  section,
  text,
  withPicture,
} from "./buildMessage.ts";
import type { ActionButton, ContainerChild, Message, PictureFile } from "./component.ts";
import { queryId, writeCustomId, type Press } from "./customId.ts";
import { editorLabels } from "../editorLines.ts";
import { accentOf } from "./accentOf.ts";
import { tidyQuestion, writeHeading } from "./questionHeading.ts";
import { inlineText, labelText } from "./inlineText.ts";
import {
  BUTTON_LABEL,
  BUTTONS_PER_ROW,
  EXCERPTS_PER_PAGE,
  MESSAGE_TEXT,
  SELECT_OPTIONS,
  SELECT_TEXT,
} from "./discordLimits.ts";
import { paginate } from "./paginate.ts";
import { above, passagesOf, shownExcerpts, type ShownPassage } from "./shownPassage.ts";

/** How to show one page of an answer. */
export interface View {
  /** The question as asked; buttons read it back from the message. */
  readonly question: Question;
  /** From 0; a page beyond the last shows the last one. */
  readonly page: number;
  /** `Snapshot.version` of the answer. */
  readonly version: string;
  /** Only the asker sees it, and may share it. */
  readonly isPrivate: boolean;
  /** It is private and has been shared, so the Share button is gone. */
  readonly isShared?: boolean;
  /** A fixed line above the answer, such as that the coverage has changed. */
  readonly notice?: string;
  /** The answer is shown again because editors have added notes or details since. */
  readonly isCorrected?: boolean;
  /** Where people open the reader, if it is served; links lead there. */
  readonly publicUrl?: string;
  /** It could not be recorded, so it may miss corrections of articles it cites. */
  readonly isUnnoted?: boolean;
}

/** The first line of a corrected answer; buttons recognise it by this. */
const CORRECTED =
  "-# Corrected: the editors have since changed or added something about an article cited here.";

/** Shown if the bot could not record the answer. */
const UNNOTED =
  "-# The bot could not record this answer, so it may miss later corrections of the articles cited here.";

/** Room, in characters as sent, for the notes of an answer, and for the lines below its passages. */
const NOTE = 200;
const NOTES = 4;
const FOOTER = 200;
/** Room for corrections on other pages: number of headlines, and characters of each. */
const ELSEWHERE = { most: 2, headline: 80, room: 400 } as const;

const NOTHING_RELATED = "-# Try other words, or list the articles with /source.";

/**
 * Renders one page of an answer as a Discord message; every excerpt on it is complete.
 *
 * @param picture shown above the excerpts on the first page
 */
export function answerMessage(answer: Answer, view: View, picture?: PictureFile): Message {
  const question = tidyQuestion(view.question);
  const intro = [
    view.isCorrected === true ? CORRECTED : undefined,
    view.isUnnoted === true ? UNNOTED : undefined,
    view.notice === undefined ? undefined : `-# ${view.notice}`,
    answer.kind === "found" ? `-# ${openings.found}` : `**${openings[answer.kind]}**`,
    ...answer.notes.slice(0, NOTES).map((note) => `Note: ${inlineText(note, NOTE)}`),
    answer.kind === "nothing" && answer.related.length === 0 ? NOTHING_RELATED : undefined,
  ].filter((line) => line !== undefined);
  const isRelated = shownExcerpts(answer) === answer.related && answer.related.length > 0;
  const head = [writeHeading(answer.command, question), ...intro, ...(isRelated ? [RELATED] : [])];
  const below = FOOTER + (view.isCorrected === true ? ELSEWHERE.room : 0);
  const room = MESSAGE_TEXT - head.join("\n").length - below;

  const passages = passagesOf(answer, room, view.publicUrl);
  const pages = paginate(passages, ({ size }) => size, room, EXCERPTS_PER_PAGE);
  const page = Math.min(view.page, pages.length - 1);
  const shown = pages[page] ?? [];
  const press: Press = {
    action: "page",
    query: queryId(answer.command, question),
    page,
    item: 0,
    version: view.version,
  };

  const children: ContainerChild[] = [text(head[0] ?? ""), text(intro.join("\n"))];
  // Separate from the notes, which are about the answer and not about related passages.
  if (isRelated) children.push(text(RELATED));
  const shownPicture = page === 0 ? picture : undefined;
  if (shownPicture !== undefined) children.push(gallery(shownPicture));
  children.push(...passageParts(shown, press, view.publicUrl));
  if (pages.length > 1)
    children.push(
      text(
        [
          `-# Page ${page + 1} of ${pages.length}: ${counted(answer, passages)} in all`,
          ...(view.isCorrected === true ? correctedElsewhere(answer, shown) : []),
        ].join("\n"),
      ),
    );
  children.push(
    ...(answer.kind === "choices" ? choiceRows(answer, press) : []),
    ...buttonRows([
      ...turners(press, pages.length, view.isPrivate && view.isShared !== true),
      ...(shownExcerpts(answer).length > 0 ? [citer(press)] : []),
    ]),
  );
  const files = shown.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const accent = accentOf(citedBy(answer, shown), answer.kind);
  const message = buildMessage(accent, children, view.isPrivate, files);
  return shownPicture === undefined ? message : withPicture(message, shownPicture);
}

/** Whether the text below an answer's heading says that it was corrected. */
export function saysCorrected(intro: string): boolean {
  // "have since said": the wording of earlier versions, still on their messages.
  return /^-# Corrected: the editors have since (?:changed|said)\b/.test(intro);
}

/** The articles and excerpts shown by some passages. */
function citedBy(answer: Answer, passages: readonly ShownPassage[]): readonly (ArticleCard | Excerpt)[] {
  const all = [...answer.articles, ...shownExcerpts(answer)];
  return passages.flatMap(({ item }) => all[item] ?? []);
}

/** Corrections of articles cited only on other pages, so that readers of this page know about them. */
function correctedElsewhere(answer: Answer, shown: readonly ShownPassage[]): string[] {
  const here = new Set(citedBy(answer, shown).map(({ file }) => file));
  const lines = [...answer.articles, ...shownExcerpts(answer)].flatMap(
    ({ file, headline, status = "live" }) =>
      here.has(file) || status === "live"
        ? []
        : [`**${editorLabels[status]}** on another page: ${inlineText(headline, ELSEWHERE.headline)}`],
  );
  const different = [...new Set(lines)];
  const left = different.length - ELSEWHERE.most;
  return [...different.slice(0, ELSEWHERE.most), ...(left > 0 ? [`…and ${left} more on other pages`] : [])];
}

/** The passages of a page, each with its button; an article's line stands once, above its excerpts. */
function passageParts(
  shown: readonly ShownPassage[],
  press: Press,
  publicUrl: string | undefined,
): ContainerChild[] {
  return shown.flatMap((passage, at) => {
    const { excerpt, file, item, opens } = passage;
    const isFirst = excerpt === undefined || excerpt.file !== shown[at - 1]?.excerpt?.file;
    const button: ActionButton = {
      type: 2,
      style: 2,
      label: opens === "context" ? "Context" : "Read",
      custom_id: writeCustomId({ ...press, action: opens, item }),
    };
    return [
      ...(isFirst ? [rule] : []),
      ...(isFirst && excerpt !== undefined
        ? [text(above([excerpt, ...sameArticleAfter(shown, at)], publicUrl))]
        : []),
      section(passage.text, button),
      ...(file === undefined ? [] : [fileDisplay(file)]),
    ];
  });
}

/** The following excerpts on the page from the same article. */
function sameArticleAfter(shown: readonly ShownPassage[], at: number): Excerpt[] {
  const own = shown[at]?.excerpt?.file;
  const end = shown.findIndex(({ excerpt }, place) => place > at && excerpt?.file !== own);
  return shown.slice(at + 1, end < 0 ? undefined : end).flatMap(({ excerpt }) => excerpt ?? []);
}

function counted({ articles, excerpts }: Answer, { length }: readonly ShownPassage[]): string {
  if (articles.length === length) return `${length} articles`;
  return excerpts.length > 0 ? `${length} excerpts` : `${length} related passages`;
}

function turners(press: Press, pages: number, offersShare: boolean): ActionButton[] {
  const to = (page: number, label: string): ActionButton => ({
    type: 2,
    style: 2,
    label,
    custom_id: writeCustomId({ ...press, page }),
  });
  return [
    ...(press.page > 0 ? [to(press.page - 1, "Previous")] : []),
    ...(press.page + 1 < pages ? [to(press.page + 1, "Next")] : []),
    ...(offersShare
      ? [
          {
            type: 2,
            style: 1,
            label: "Share",
            custom_id: writeCustomId({ ...press, action: "share" }),
          } as const,
        ]
      : []),
  ];
}

function citer(press: Press): ActionButton {
  return { type: 2, style: 2, label: "Cite", custom_id: writeCustomId({ ...press, action: "cite" }) };
}

/** Up to five choices are buttons; more are a menu, for which Discord allows 25 entries. */
function choiceRows({ choices }: Answer, press: Press): ContainerChild[] {
  const pick = (item: number): string => writeCustomId({ ...press, action: "pick", item });
  if (choices.length <= BUTTONS_PER_ROW)
    return buttonRows(
      choices.map(({ label }, item) => ({
        type: 2,
        style: 2,
        label: labelText(label, BUTTON_LABEL),
        custom_id: pick(item),
      })),
    );
  const options = choices
    .slice(0, SELECT_OPTIONS)
    .map(({ label }, item) => ({ label: labelText(label, SELECT_TEXT), value: String(item) }));
  return [{ type: 1, components: [{ type: 3, custom_id: pick(0), placeholder: "Choose one", options }] }];
}
