import type { Article } from "../../corpus/article.ts";
import { fold } from "../../text/fold.ts";
import type { Cue } from "../question/asking.ts";
import type { Question } from "../question/question.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Answer } from "../reply/answer.ts";
import type { Asked } from "../reply/makeAnswer.ts";
import type { Snapshot } from "../snapshot.ts";
import { answerAllTheSame } from "./answerAsking.ts";
import type { FoundArticle } from "./findArticles.ts";
import { articlesFound, firstThatFinds, sourcesFor } from "./sourcesFor.ts";

/** Cues that `/source` handles; other questions are answered like `/ask` if they have an answer. */
const asksForArticles: ReadonlySet<Cue> = new Set<Cue>(["source", "open"]);

/**
 * `/source`: finds articles by headline, file, outlet, author or content, and shows what is known about them; without
 * words, lists all.
 */
export function findSource(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "source", question: question.text };
  const typed = question.text.trim();
  const exact =
    typed === ""
      ? snapshot.articles.map((_, article): FoundArticle => ({ article }))
      : firstThatFinds(snapshot, typed);
  const gone = retractedBy(snapshot, typed);
  if (exact.length === 0 && gone.length === 0) return answerInWords(asked, typed, snapshot);
  return articlesFound(asked, { sources: exact, notes: [], gone }, snapshot, typed !== "");
}

function answerInWords(asked: Asked, typed: string, snapshot: Snapshot): Answer {
  const asking = readAsking(typed, "source");
  if (!asksForArticles.has(asking.cue)) {
    const answer = answerAllTheSame(asked, asking, snapshot);
    if (answer.kind !== "nothing") return answer;
  }
  return sourcesFor(asked, asking, snapshot);
}

/** Retracted articles found by file or headline, or all of them; nothing else finds them. */
function retractedBy({ retracted = [] }: Snapshot, typed: string): readonly Article[] {
  const wanted = fold(typed);
  return retracted.filter(
    ({ id, file, headline }) =>
      typed === "" ||
      id === typed.toLowerCase() ||
      fold(file) === wanted ||
      (wanted.includes(" ") && fold(headline).includes(wanted)),
  );
}
