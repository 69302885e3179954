import type { ArticleCard, Excerpt } from "../../answer/reply/answer.ts";
import type { accents } from "./component.ts";
import { inlineText } from "./inlineText.ts";

/** Room, in characters as sent, for each note, and most notes. */
const NOTE = 160;
const NOTES = 2;

type Edited = Partial<Pick<Excerpt, "status" | "editorNotes" | "editedAt">>;

/** What moderators have done to an article, when, and what they said about it: lines that stand above what is quoted of it. */
export function editing({ status, editorNotes = [], editedAt }: Edited): string[] {
  const when = momentOf(editedAt);
  const notes = editorNotes.slice(0, NOTES).map((note) => inlineText(note, NOTE));
  if (status !== "retracted" && status !== "corrected")
    return notes.map((note) => `**Editor's note**${when}: ${note}`);
  const [first, ...more] = notes;
  const done = status === "retracted" ? "Retracted" : "Corrected";
  const unsaid =
    status === "retracted" ? "this article has been withdrawn." : "the editors say what is wrong here.";
  return [`**${done}**${when}: ${first ?? unsaid}`, ...more.map((note) => `**Editor's note**: ${note}`)];
}

/** The accent of a card by what it cites: the worst that was done to any of it, else what the answer is. */
export function accentOf(
  cited: readonly Pick<ArticleCard | Excerpt, "status">[],
  otherwise: keyof typeof accents,
): keyof typeof accents {
  const has = (status: Excerpt["status"]): boolean => cited.some((one) => one.status === status);
  return has("retracted") ? "retracted" : has("corrected") ? "corrected" : otherwise;
}

/** The day on the clock of whoever reads it: it is a moment of our own, not a date of the coverage. */
function momentOf(editedAt: string | undefined): string {
  const moment = Date.parse(editedAt ?? "");
  return Number.isNaN(moment) ? "" : ` <t:${Math.floor(moment / 1_000)}:D>`;
}
