import { answerWho } from "../src/answer/ways/answerWho.ts";
import type { Command } from "./command.ts";

/** `/who name:` who or what a name or a description is. */
export const who: Command = {
  name: "who",
  description: "Say who or what somebody or something is",
  options: [
    {
      name: "name",
      description: "A name, or what somebody is: the former mayor",
      required: true,
      fills: "text",
      completes: "names",
    },
  ],
  run: answerWho,
};
