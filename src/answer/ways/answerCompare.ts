import type { Question } from "../question/question.ts";
import { readAsking } from "../question/readAsking.ts";
import type { Answer } from "../reply/answer.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Asked } from "../reply/makeAnswer.ts";
import { accountsBy } from "./accountsBy.ts";
import { compareOn } from "./compareOn.ts";
import { compareVoices, twoVoicesIn } from "./compareVoices.ts";

/** `/compare`: what each article, each of two outlets or each of two speakers says about a name or a topic, side by side. */
export function answerCompare(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "compare", question: question.text };
  const voices = twoVoicesIn(question.text);
  const { cue, rest, sides } = readAsking(question.text, "compare");
  const [outlets, onWhat] = voices === undefined ? [sides, rest] : [voices.sides, voices.topic];
  const accounts = outlets && accountsBy(outlets, onWhat, snapshot);
  if (accounts !== undefined) return compareOn(asked, onWhat, snapshot, accounts);
  return (
    (voices && compareVoices(asked, voices, snapshot)) ??
    compareOn(asked, cue === "comparison" ? rest : question.text, snapshot)
  );
}
