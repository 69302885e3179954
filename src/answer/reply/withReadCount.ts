import type { Snapshot } from "../snapshot.ts";
import type { Answer } from "./answer.ts";
import { readOf } from "./notes.ts";

/** Adds to an answer from an archive how many articles were read for it, unless all were. */
export function withReadCount(answer: Answer, { articles, archived = articles.length }: Snapshot): Answer {
  return articles.length >= archived
    ? answer
    : { ...answer, notes: [...answer.notes, readOf(articles.length, archived)] };
}
