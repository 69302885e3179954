import type { Question } from "../question/question.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Answer } from "../reply/answer.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Asked } from "../reply/makeAnswer.ts";
import { compareOn } from "./compareOn.ts";
import { compareVoices } from "./compareVoices.ts";

/** `/compare`: what each article says about a name or a topic, side by side. */
export function answerCompare(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "compare", question: question.text };
  const voices = compareVoices(asked, question.text, snapshot);
  if (voices !== undefined) return voices;
  const { cue, rest } = readAsking(question.text, "compare");
  const topic = cue === "comparison" ? rest : question.text;
  return compareOn(asked, topic, snapshot);
}
