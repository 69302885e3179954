import type { Child } from "hono/jsx";
import type { ArticleCard } from "../../answer/reply/answer.ts";
import { dateInWords } from "../../render/dateInWords.ts";

/** Characters of the day in an ISO 8601 timestamp. */
const DAY = 10;

const words = {
  retracted: "Retracted: this article has been withdrawn, and no longer answers.",
  corrected: "Corrected: the editors have corrected this article.",
} as const;

/** Moderators' changes and notes for an article; nothing if there are none. */
export function statusView({ status, editorNotes = [], editedAt }: ArticleCard): Child {
  if (status === undefined && editorNotes.length === 0) return null;
  return (
    <aside class={`status ${status ?? "noted"}`} aria-label="What the editors say">
      {status === undefined ? null : (
        <p>
          <strong>{words[status]}</strong>
          {editedAt === undefined ? null : (
            <>
              {" Since "}
              <time datetime={editedAt}>{dateInWords(editedAt.slice(0, DAY))}</time>.
            </>
          )}
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
