import type { ArticleCard, Excerpt } from "../../answer/reply/answer.ts";
import type { accents } from "./component.ts";
import { inlineText } from "./inlineText.ts";

/** Room for each note, in characters as sent, and the maximum number of notes. */
const NOTE = 160;
const NOTES = 2;

type Edited = Partial<Pick<Excerpt, "status" | "editorNotes" | "editedAt">>;

/** What moderators did to an article and when, and their notes: lines above its quotations. */
export function editing({ status, editorNotes = [], editedAt }: Edited): string[] {
  const when = momentOf(editedAt);
  const notes = editorNotes.slice(0, NOTES).map((note) => inlineText(note, NOTE));
  if (status !== "retracted" && status !== "corrected")
    return notes.map((note) => `**Editor's note**${when}: ${note}`);
  const [first, ...more] = notes;
  const done = status === "retracted" ? "Retracted" : "Corrected";
  const unsaid =
    status === "retracted" ? "this article has been withdrawn." : "the editors have corrected this article.";
  return [`**${done}**${when}: ${first ?? unsaid}`, ...more.map((note) => `**Editor's note**: ${note}`)];
}

/** The accent of a card by its citations: the most serious status among them, or else the answer's kind. */
export function accentOf(
  cited: readonly Pick<ArticleCard | Excerpt, "status">[],
  otherwise: keyof typeof accents,
): keyof typeof accents {
  const has = (status: Excerpt["status"]): boolean => cited.some((one) => one.status === status);
  return has("retracted") ? "retracted" : has("corrected") ? "corrected" : otherwise;
}

/** The day in the reader's own time zone, because it is a time of the bot's, not a date in the coverage. */
function momentOf(editedAt: string | undefined): string {
  const moment = Date.parse(editedAt ?? "");
  return Number.isNaN(moment) ? "" : ` <t:${Math.floor(moment / 1_000)}:D>`;
}
