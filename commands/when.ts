import { answerWhen } from "../src/answer/ways/answerWhen.ts";
import type { Command } from "./command.ts";

/** `/when about: from: to:` shows dated passages, oldest first. */
export const when: Command = {
  name: "when",
  description: "Show when something happened, or a timeline",
  options: [
    {
      name: "about",
      description: "What happened, or a topic; leave empty for everything",
      required: false,
      fills: "text",
    },
    {
      name: "from",
      description: "The first day, such as 2021-06-12, 2021-06 or 2021",
      required: false,
      fills: "from",
    },
    {
      name: "to",
      description: "The last day, such as 2021-06-12, 2021-06 or 2021",
      required: false,
      fills: "to",
    },
  ],
  run: answerWhen,
};
