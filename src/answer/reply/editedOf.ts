import type { ArticleEditorial } from "../../corpus/editorial.ts";
import type { Excerpt } from "./answer.ts";

/** What moderators have said and set of an article, why it was retracted first; an article they have not touched is live. */
export function editedOf(
  set: ArticleEditorial | undefined,
): Pick<Excerpt, "status" | "editorNotes" | "editedAt"> {
  if (set === undefined) return { status: "live", editorNotes: [] };
  const { status, reason, notes, updatedAt } = set;
  const editorNotes = status === "retracted" ? [reason, ...notes] : notes;
  const isSaid = status !== "live" || editorNotes.length > 0;
  return { status, editorNotes, ...(isSaid && { editedAt: new Date(updatedAt).toISOString() }) };
}
