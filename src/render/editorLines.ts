import type { Excerpt } from "../answer/reply/answer.ts";

/** One line of what the editors say about an article. */
export interface EditorLine {
  readonly label: (typeof editorLabels)[keyof typeof editorLabels];
  /** When the article got its status, or else the newest note, in ISO 8601; in the first line only. */
  readonly editedAt?: string;
  readonly words: string;
}

/** What each status is called. */
export const editorLabels = {
  retracted: "Retracted",
  corrected: "Corrected",
  live: "Editor's note",
} as const;

/** What a correction or retraction says without a note. */
const unsaid = {
  retracted: "this article has been withdrawn.",
  corrected: "the editors have corrected this article.",
} as const;

/** Moderators' correction or retraction of an article with its reason, then their other notes; empty if there are none. */
export function editorLines({
  status = "live",
  editorNotes = [],
  editedAt,
}: Partial<Pick<Excerpt, "status" | "editorNotes" | "editedAt">>): readonly EditorLine[] {
  const said = editorNotes.filter((note) => note !== "");
  const words = said.length === 0 && status !== "live" ? [unsaid[status]] : said;
  return words.map((note, at) =>
    at === 0
      ? { label: editorLabels[status], ...(editedAt !== undefined && { editedAt }), words: note }
      : { label: editorLabels.live, words: note },
  );
}
