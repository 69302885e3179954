import type { Child } from "hono/jsx";
import type { ArticleCard } from "../../answer/reply/answer.ts";

const words = {
  retracted: "Retracted: this article has been withdrawn, and no longer answers.",
  corrected: "Corrected: the editors say what is wrong in this article.",
} as const;

/** What moderators have done to an article and say of it; nothing where it stands as it is. */
export function statusView({ status, editorNotes = [] }: ArticleCard): Child {
  if (status === undefined && editorNotes.length === 0) return null;
  return (
    <aside class={`status ${status ?? "noted"}`} aria-label="What the editors say">
      {status === undefined ? null : (
        <p>
          <strong>{words[status]}</strong>
        </p>
      )}
      {editorNotes.map((note) => (
        <p dir="auto">
          <strong>Editor’s note:</strong> {note}
        </p>
      ))}
    </aside>
  );
}
