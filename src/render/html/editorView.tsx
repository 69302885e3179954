import type { Child } from "hono/jsx";
import { dateInWords } from "../dateInWords.ts";
import { editorLines, type EditorLine } from "../editorLines.ts";

/** Characters of the day in an ISO 8601 timestamp. */
const DAY = 10;

/** What the editors say about an article, one paragraph a line. */
export function editorView(edited: Parameters<typeof editorLines>[0]): Child {
  return <>{editorLines(edited).map(lineView)}</>;
}

function lineView({ label, editedAt, words }: EditorLine): Child {
  return (
    <p class={label === "Editor's note" ? "note" : "mark-status"} dir="auto">
      <strong>{label.replace("'", "’")}</strong>
      {editedAt === undefined ? null : (
        <>
          {" "}
          <time datetime={editedAt}>{dateInWords(editedAt.slice(0, DAY))}</time>
        </>
      )}
      {`: ${words}`}
    </p>
  );
}
