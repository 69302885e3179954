import type { BodyProblem } from "./discordError.ts";

/** Discord's rules, supplied by the caller: each problem is a line such as `components[0].content: too long`. */
export interface Rules {
  /** Checks the body of a complete message, given the names of its files. */
  message(this: void, body: Readonly<Record<string, unknown>>, files: readonly string[]): readonly string[];
  /** Checks all command declarations of one scope. */
  commands(this: void, commands: readonly object[]): readonly string[];
}

/** Rules that accept whatever a bot sends. */
export const noRules: Rules = { message: () => [], commands: () => [] };

/** Splits `components[0].content: too long` into a place and a message; `body` and `commands` mean the whole. */
export function problemOf(text: string): BodyProblem {
  const [, path = "", message = text] = /^([\w.[\]]+): (.*)$/s.exec(text) ?? [];
  return { path: path.replace(/^(?:body|commands)\b\.?/, ""), message };
}
