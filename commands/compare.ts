import { answerCompare } from "../src/answer/ways/answerCompare.ts";
import type { Command } from "./command.ts";

/** `/compare about:` shows what each article says about a name or a topic. */
export const compare: Command = {
  name: "compare",
  description: "Compare what the articles say",
  options: [
    {
      name: "about",
      description: "A name or a topic",
      required: true,
      fills: "text",
      completes: "names",
    },
  ],
  run: answerCompare,
};
