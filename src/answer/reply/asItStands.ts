import type { Editorial } from "../../corpus/editorial.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Answer, Excerpt } from "./answer.ts";
import { withEditorial } from "./withEditorial.ts";

/**
 * Updates an answer from a snapshot that does not include moderators' latest changes yet: retracted articles no
 * longer answer, and new notes are shown.
 */
export function asItStands(answer: Answer, snapshot: Snapshot, editorial: Editorial): Answer {
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
