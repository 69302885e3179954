import type { Command } from "../../commands/command.ts";

/** What the commands that need words are for, with an example. */
const expected: Readonly<Partial<Record<Command["name"], readonly [what: string, example: string]>>> = {
  ask: ["a question", "who was charged?"],
  who: ["a name", "Dominic Murphy"],
  quote: ["a name", "Dominic Murphy"],
  compare: ["a name or a topic", "Dominic Murphy"],
};

/**
 * Asks for the words that a command needs; `undefined` if it has them or needs none.
 *
 * @param written writes the command with words, as people type it here
 * @example askForWords(ask, "", (words) => `ask "${words}"`) // 'Give a question after "ask", for example: ask "who was charged?"'
 */
export function askForWords(
  { name, options }: Command,
  text: string,
  written: (words: string) => string,
): string | undefined {
  if (text !== "" || options[0]?.required !== true) return undefined;
  const [what, example] = expected[name] ?? [options[0].description, options[0].name];
  return `Give ${what} after "${name}", for example: ${written(example)}`;
}
