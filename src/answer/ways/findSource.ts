import type { Article } from "../../corpus/article.ts";
import { fold } from "../../text/fold.ts";
import type { Cue } from "../question/asking.ts";
import type { Question } from "../question/question.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Answer } from "../reply/answer.ts";
import { articleCard } from "../reply/articleCard.ts";
import { type Asked, found, nothing } from "../reply/makeAnswer.ts";
import { firstOfList } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { answerAllTheSame } from "./answerAsking.ts";
import { articlesFound, firstThatFinds, sourcesFor } from "./sourcesFor.ts";

/** Most articles in the list of all; nobody turns more pages, and each is made from the whole list. */
const LISTED = 500;

/** Cues that `/source` handles; other questions are answered like `/ask` if they have an answer. */
const asksForArticles: ReadonlySet<Cue> = new Set<Cue>(["source", "open"]);

/**
 * `/source`: finds articles by headline, file, outlet, author or content, and shows what is known about them; without
 * words, lists all, or the first of very many.
 */
export function findSource(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "source", question: question.text };
  const typed = question.text.trim();
  if (typed === "") return listAll(asked, snapshot);
  const exact = firstThatFinds(snapshot, typed);
  const gone = retractedBy(snapshot, typed);
  if (exact.length === 0 && gone.length === 0) return answerInWords(asked, typed, snapshot);
  return articlesFound(asked, { sources: exact, notes: [], gone }, snapshot);
}

/** Names each article once, without quotations. */
function listAll(asked: Asked, { articles, retracted = [], editorial }: Snapshot): Answer {
  const all = [...articles, ...retracted];
  if (all.length === 0) return nothing(asked);
  const said = all.length > LISTED ? [firstOfList(LISTED, all.length)] : [];
  return {
    ...found(asked, [], said),
    kind: "found",
    articles: all.slice(0, LISTED).map((article) => articleCard(article, editorial)),
  };
}

function answerInWords(asked: Asked, typed: string, snapshot: Snapshot): Answer {
  const asking = readAsking(typed, "source");
  if (!asksForArticles.has(asking.cue)) {
    const answer = answerAllTheSame(asked, asking, snapshot);
    if (answer.kind !== "nothing") return answer;
  }
  return sourcesFor(asked, asking, snapshot);
}

/** Retracted articles found by file or headline; nothing else finds them. */
function retractedBy({ retracted = [] }: Snapshot, typed: string): readonly Article[] {
  const wanted = fold(typed);
  return retracted.filter(
    ({ id, file, headline }) =>
      id === typed.toLowerCase() ||
      fold(file) === wanted ||
      (wanted.includes(" ") && fold(headline).includes(wanted)),
  );
}
