import { answerQuote } from "../src/answer/ways/answerQuote.ts";
import type { Command } from "./command.ts";

/** `/quote speaker: about:` shows a speaker's exact words. */
export const quote: Command = {
  name: "quote",
  description: "Show somebody's exact words",
  options: [
    {
      name: "speaker",
      description: "Whose words: a name, or how the articles describe them",
      required: true,
      fills: "text",
      completes: "names",
    },
    { name: "about", description: "Only what they said about this", required: false, fills: "about" },
  ],
  run: answerQuote,
};
