import { editorLines } from "../editorLines.ts";
import { inlineText } from "./inlineText.ts";

/** Room for what the editors say about one article, in characters as sent: the longest note that they can type, if it is plain. */
const ROOM = 560;
/** Fewer characters of the first note, or of a later one, say too little to be shown. */
const LEAST = 20;
const LEAST_LATER = 80;

/**
 * What the editors say about an article, one line of Markdown each, to go above its quotations. Notes for which there is no
 * room after the first are counted.
 *
 * @param room in characters as sent, without that count; with too little, only a label is shown
 */
export function editorText(edited: Parameters<typeof editorLines>[0], room = ROOM): string[] {
  const all = editorLines(edited);
  const shown: string[] = [];
  let left = room;
  for (const { label, editedAt, words } of all) {
    const opening = `**${label}**${momentOf(editedAt)}: `;
    const isFirst = shown.length === 0;
    const roomForWords = left - opening.length;
    if (!isFirst && roomForWords < Math.min(words.length, LEAST_LATER)) break;
    const line = isFirst && roomForWords < LEAST ? `**${label}**` : opening + inlineText(words, roomForWords);
    left -= line.length;
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
