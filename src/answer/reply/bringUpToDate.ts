import type { Editorial } from "../../corpus/editorial.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Answer, Excerpt } from "./answer.ts";
import { searchedSoFar } from "./notes.ts";
import { withEditorial } from "./withEditorial.ts";

/**
 * Updates an answer from a snapshot that lacks something. If moderators' latest changes are missing, retracted articles
 * no longer answer, and new notes are shown. If articles are missing, a note says so.
 */
export function bringUpToDate(answer: Answer, snapshot: Snapshot, editorial: Editorial): Answer {
  const edited = withLatest(answer, snapshot, editorial);
  const { soFar } = snapshot;
  return soFar === undefined ? edited : { ...edited, notes: [...edited.notes, searchedSoFar(soFar)] };
}

function withLatest(answer: Answer, snapshot: Snapshot, editorial: Editorial): Answer {
  if (editorial === snapshot.editorial) return answer;
  const answers = ({ file }: Excerpt): boolean =>
    editorial[file]?.status !== "retracted" || snapshot.editorial?.[file]?.status === "retracted";
  const excerpts = answer.excerpts.filter(answers);
  const related = answer.related.filter(answers);
  const isEmptied =
    (answer.kind === "found" || answer.kind === "likely") &&
    excerpts.length === 0 &&
    answer.articles.length === 0;
  const left = { ...answer, excerpts, related };
  return withEditorial(isEmptied ? { ...left, kind: "nothing", notes: [] } : left, editorial, snapshot);
}
