import { answerWho } from "../src/answer/ways/answerWho.ts";
import type { Command } from "./command.ts";

/** `/who name:` shows who or what a name or a description is. */
export const who: Command = {
  name: "who",
  description: "Show who or what somebody or something is",
  options: [
    {
      name: "name",
      description: "A name or a description, such as: the former mayor",
      required: true,
      fills: "text",
      completes: "names",
    },
  ],
  run: answerWho,
};
