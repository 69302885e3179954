import { editorLines } from "../editorLines.ts";
import { inlineText } from "./inlineText.ts";

/** Room for what the editors say about one article, in characters as sent: the longest note that they can type fits. */
const ROOM = 560;
/** Room in a message that has too little for that. */
export const SHORT_ROOM = 330;

/**
 * What the editors say about an article, one line of Markdown each, to go above its quotations. Notes that do not fit
 * after the first are counted.
 *
 * @param room in characters as sent
 */
export function editorText(edited: Parameters<typeof editorLines>[0], room = ROOM): string[] {
  const all = editorLines(edited);
  const shown: string[] = [];
  let left = room;
  for (const { label, editedAt, words } of all) {
    const opening = `**${label}**${momentOf(editedAt)}: `;
    const isFirst = shown.length === 0;
    const line = opening + inlineText(words, isFirst ? left - opening.length : Infinity);
    left -= line.length;
    if (left < 0 && !isFirst) break;
    shown.push(line);
  }
  const missing = all.length - shown.length;
  if (missing > 0) shown.push(`-# …and ${missing === 1 ? "one more note" : `${missing} more notes`}`);
  return shown;
}

/** The day in the reader's own time zone, because it is a time of the bot's, not a date in the coverage. */
function momentOf(editedAt: string | undefined): string {
  const moment = Date.parse(editedAt ?? "");
  return Number.isNaN(moment) ? "" : ` <t:${Math.floor(moment / 1_000)}:D>`;
}
