import type { ArticleEditorial } from "../../corpus/editorial.ts";
import type { Excerpt } from "./answer.ts";

/** Moderators' changes and notes for an article, with the reason for a retraction first; `live` if there are none. */
export function editedOf(
  set: ArticleEditorial | undefined,
): Pick<Excerpt, "status" | "editorNotes" | "editedAt"> {
  if (set === undefined) return { status: "live", editorNotes: [] };
  const { status, reason, notes, updatedAt } = set;
  const editorNotes = status === "retracted" ? [reason, ...notes] : notes;
  const isSaid = status !== "live" || editorNotes.length > 0;
  return { status, editorNotes, ...(isSaid && { editedAt: new Date(updatedAt).toISOString() }) };
}
