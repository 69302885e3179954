import type { AnswerCommand } from "../../answer/reply/answer.ts";
import type { Question } from "../../answer/question/question.ts";
import { escapeForDiscord, unescapeFromDiscord } from "./escape.ts";
import { labelText, oneLine } from "./inlineText.ts";
import { NARROWING, QUESTION } from "./discordLimits.ts";

/** The fixed words above an answer, by command. */
const labels: Readonly<Record<AnswerCommand, string>> = {
  who: "Who",
  when: "When",
  source: "Source",
  quote: "Quotations",
  ask: "Question",
  compare: "Compare",
};

/** The parts of a question that narrow it, in display order. */
const narrowings = ["about", "from", "to"] as const;

/** A question with one tidy line per part: the form in which it is shown, and read back when a button is pressed. */
export function tidyQuestion(question: Question): Question {
  const tidy: { -readonly [Part in keyof Question]: Question[Part] } = {
    text: shortened(question.text, QUESTION),
  };
  for (const part of narrowings) {
    const words = shortened(question[part] ?? "", NARROWING);
    if (words !== "") tidy[part] = words;
  }
  return tidy;
}

function shortened(text: string, limit: number): string {
  return oneLine(text) === "" ? "" : labelText(text, limit);
}

/** Writes the question above its answer, so that nobody needs to remember it, not even the bot. */
export function writeHeading(command: AnswerCommand, question: Question): string {
  const tidy = tidyQuestion(question);
  const text = tidy.text === "" ? "" : `: ${escapeForDiscord(tidy.text)}`;
  return [
    `### ${labels[command]}${text}`,
    ...narrowings.flatMap((part) => {
      const words = tidy[part];
      return words === undefined ? [] : [`-# ${part}: ${escapeForDiscord(words)}`];
    }),
  ].join("\n");
}

/** Reads back what `writeHeading` wrote; `undefined` for any other text. */
export function readHeading(content: string): { command: AnswerCommand; question: Question } | undefined {
  const [first = "", ...rest] = content.split("\n");
  const [, label, text] = /^### ([A-Z][a-z]+)(?:: (.+))?$/.exec(first) ?? [];
  const command = Object.entries(labels).find(([, words]) => words === label)?.[0] as
    AnswerCommand | undefined;
  if (command === undefined) return undefined;
  const narrowed = rest.flatMap((line) => {
    const [, part, words] = /^-# (about|from|to): (.+)$/.exec(line) ?? [];
    return part === undefined || words === undefined ? [] : [[part, unescapeFromDiscord(words)]];
  });
  return { command, question: { text: unescapeFromDiscord(text ?? ""), ...Object.fromEntries(narrowed) } };
}
