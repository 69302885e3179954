import type { Command } from "../../commands/command.ts";
import { UserError } from "../errors.ts";
import { typedText } from "../text/typedText.ts";
import type { AskedCommand } from "./pages/searchForm.tsx";

/** Longest part of a question, in UTF-16 units. */
export const LONGEST = 1_000;

/** Reads a question from a URL; throws a `UserError` if no command accepts it. */
export function questionFromUrl(
  query: (name: string) => string | undefined,
  commands: readonly Command[],
): { readonly asked: AskedCommand; readonly command: Command } {
  const name = query("command") ?? "ask";
  const command = commands.find((one) => one.name === name);
  if (command === undefined)
    throw new UserError(
      `There is no such command. Use one of ${commands.map((one) => one.name).join(", ")}.`,
    );
  const part = (key: string): string => {
    const typed = typedText(query(key) ?? "");
    if (typed.length > LONGEST)
      throw new UserError(`${key}: this is over ${LONGEST} characters. Make it shorter.`);
    return typed;
  };
  const [main] = command.options;
  const text = part("text");
  if (text === "" && main?.required === true)
    throw new UserError(`Say what to look for: ${main.description}.`);
  const narrowed = (["about", "from", "to"] as const).flatMap((key) => {
    const value = part(key);
    const isTaken = command.options.some(({ fills }) => fills === key);
    return value === "" || !isTaken ? [] : [[key, value] as const];
  });
  return { command, asked: { command: command.name, question: { text, ...Object.fromEntries(narrowed) } } };
}
