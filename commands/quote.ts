import { answerQuote } from "../src/answer/ways/answerQuote.ts";
import type { Command } from "./command.ts";

/** `/quote speaker: about:` the exact words of a speaker. */
export const quote: Command = {
  name: "quote",
  description: "Show somebody's exact words",
  options: [
    {
      name: "speaker",
      description: "Whose words: a name, or what the articles call them",
      required: true,
      fills: "text",
      completes: "names",
    },
    { name: "about", description: "Only their words about this", required: false, fills: "about" },
  ],
  run: answerQuote,
};
