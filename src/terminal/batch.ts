import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { commands } from "../../commands/index.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import { UserError } from "../errors.ts";
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
 * A line that cannot be read is named on standard error and left out; the exit code is then 2.
 */
export async function answerBatch(file: string, snapshot: Snapshot, terminal: Terminal): Promise<number> {
  const input = file === "-" ? terminal.input : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Infinity });
  let number = 0;
  let code: number = exitCodes.found;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() === "") continue;
      const read = readLine(number === 1 ? line.replace(/^\u{feff}/u, "") : line);
      if (typeof read === "string") {
        terminal.warn(`${file}:${number}: ${read}`);
        code = exitCodes.usage;
        continue;
      }
      const { id, command, question, ...rest } = read;
      const run = commands.find(({ name }) => name === command);
      const answer = run?.run({ text: question.trim(), ...withoutUndefined(rest) }, snapshot);
      await terminal.write(`${JSON.stringify({ id, ...answer })}\n`);
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

/** A line as data, or what is wrong with it. */
function readLine(line: string): z.infer<typeof batchLine> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "not JSON. Each line is one object with id, command and question.";
  }
  const result = batchLine.safeParse(value);
  if (result.success) return result.data;
  return result.error.issues.map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`).join("; ");
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
