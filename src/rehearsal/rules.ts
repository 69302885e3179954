import type { BodyProblem } from "./discordError.ts";

/** Discord's rules, as whoever starts the stand-in knows them: each problem is a line such as `components[0].content: too long`. */
export interface Rules {
  /** Checks the body of a whole message, given the names of the files sent along. */
  message(this: void, body: Readonly<Record<string, unknown>>, files: readonly string[]): readonly string[];
  /** Checks all declarations of commands of one scope. */
  commands(this: void, commands: readonly object[]): readonly string[];
}

/** Takes whatever a bot sends. */
export const noRules: Rules = { message: () => [], commands: () => [] };

/** `components[0].content: too long` as a place and a message; `body` and `commands` mean the whole. */
export function problemOf(text: string): BodyProblem {
  const [, path = "", message = text] = /^([\w.[\]]+): (.*)$/s.exec(text) ?? [];
  return { path: path.replace(/^(?:body|commands)\b\.?/, ""), message };
}
