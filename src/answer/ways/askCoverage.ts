import { isForTheBot } from "../question/forTheBot.ts";
import type { Question } from "../question/question.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Answer } from "../reply/answer.ts";
import { notes } from "../reply/notes.ts";
import type { Snapshot } from "../snapshot.ts";
import { answerAsking } from "./answerAsking.ts";

/** `/ask`: answers a question in your own words. */
export function askCoverage(question: Question, snapshot: Snapshot): Answer {
  const { text } = question;
  const answer = answerAsking({ command: "ask", question: text }, readAsking(text), snapshot);
  // Looked for in the articles first: a headline may say "Hello".
  const isLost = answer.kind !== "found" && isForTheBot(text);
  return isLost ? { ...answer, notes: [...answer.notes, notes.howToAsk] } : answer;
}
