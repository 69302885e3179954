import type { Question } from "../question/question.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Answer } from "../reply/answer.ts";
import type { Snapshot } from "../snapshot.ts";
import { answerAsking } from "./answerAsking.ts";

/** `/ask`: answers a question in your own words. */
export function askCoverage(question: Question, snapshot: Snapshot): Answer {
  return answerAsking({ command: "ask", question: question.text }, readAsking(question.text), snapshot);
}
