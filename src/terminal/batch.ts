import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as z from "zod";
import { commands } from "../../commands/index.ts";
import { printedAnswer } from "../answer/cite/printedAnswer.ts";
import type { Coverage } from "../answer/coverage.ts";
import { UserError } from "../errors.ts";
import { typedText } from "../text/typedText.ts";
import { exitCodes } from "./exitCodes.ts";
import type { Terminal } from "./output.ts";

const batchLine = z.object({
  id: z.union([z.string(), z.number()]),
  command: z.enum(commands.map(({ name }) => name)),
  question: z.string(),
  about: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/**
 * Answers each `{"id","command","question"}` line of a file (`-`: standard input) with one `{"id", ...Answer}` line.
 * An invalid line is reported on standard error and skipped, and the exit code is then 2.
 */
export async function answerBatch(file: string, coverage: Coverage, terminal: Terminal): Promise<number> {
  const input = file === "-" ? terminal.input : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Infinity });
  let number = 0;
  let code: number = exitCodes.found;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() === "") continue;
      try {
        const answer = await answerLine(number === 1 ? line.replace(/^\u{feff}/u, "") : line, coverage);
        await terminal.write(`${JSON.stringify(answer)}\n`);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        terminal.warn(`${file}:${number}: ${error.message}`);
        code = exitCodes.usage;
      }
    }
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      throw new UserError(
        `${file}: ${error.message}. Name a readable file of JSON lines, or - for standard input.`,
      );
    throw error;
  }
  return code;
}

/** The answer to a line, with its id; throws a `UserError` if the line is invalid. */
async function answerLine(line: string, coverage: Coverage): Promise<object> {
  const { id, command: name, question: text, ...rest } = readLine(line);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return { id };
  const question = { text: typedText(text), ...withoutUndefined(rest) };
  const snapshot = await coverage.open(command.name, question);
  return { id, ...printedAnswer(command.run(question, snapshot), snapshot) };
}

function readLine(line: string): z.infer<typeof batchLine> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UserError("not JSON. Each line is one object with id, command and question.");
  }
  const result = batchLine.safeParse(value);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`);
  throw new UserError(`${wrong.join("; ")}. Each line is one object with id, command and question.`);
}

function withoutUndefined(options: {
  about?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}): {
  about?: string;
  from?: string;
  to?: string;
} {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
