import { editorLines } from "../editorLines.ts";
import { inlineText } from "./inlineText.ts";

/** Room for each note, in characters as sent, and the maximum number of notes. */
const NOTE = 160;
const NOTES = 2;

/** What the editors say about an article, one line of Markdown each, to go above its quotations. */
export const editorText = (edited: Parameters<typeof editorLines>[0]): string[] =>
  editorLines(edited)
    .slice(0, NOTES)
    .map(({ label, editedAt, words }) => `**${label}**${momentOf(editedAt)}: ${inlineText(words, NOTE)}`);

/** The day in the reader's own time zone, because it is a time of the bot's, not a date in the coverage. */
function momentOf(editedAt: string | undefined): string {
  const moment = Date.parse(editedAt ?? "");
  return Number.isNaN(moment) ? "" : ` <t:${Math.floor(moment / 1_000)}:D>`;
}
