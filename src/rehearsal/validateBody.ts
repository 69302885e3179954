import { validateCommands } from "../render/discord/validateCommands.ts";
import { validateMessage } from "../render/discord/validateMessage.ts";
import { invalidForm, type BodyProblem } from "./discordError.ts";
import type { ValidateBody } from "./world.ts";

/** Checks the body of a whole message by the rules that the bot's own rendering is tested with. */
export const validateBody: ValidateBody = (body, files) => validateMessage(body, files).map(toProblem);

/** Refuses declarations of commands that Discord would refuse. Throws 50035, with the index of each bad one. */
export function checkCommands(commands: readonly object[]): void {
  const problems = validateCommands(commands).map(toProblem);
  if (problems.length > 0) throw invalidForm(problems);
}

/** `components[0].content: too long` as a place and a message; `body` and `commands` mean the whole. */
function toProblem(text: string): BodyProblem {
  const [, path = "", message = text] = /^([\w.[\]]+): (.*)$/s.exec(text) ?? [];
  return { path: path.replace(/^(?:body|commands)\b\.?/, ""), message };
}
