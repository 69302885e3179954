import { exitCodes } from "./exitCodes.ts";

/** Where a terminal command reads and writes; passed in, so that a test sees what a person would. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Writes to standard output; resolves when the text is handed over, so that a slow reader is waited for. */
  write(text: string): Promise<void>;
  /** Writes a message to standard error, with a line feed. */
  warn(message: string): void;
  /** Whether ANSI colours are wanted. */
  readonly color: boolean;
  /** Where people open the reader, if it is served: answers link to it. */
  readonly publicUrl?: string | undefined;
}

/** The process's own standard streams; colour only on a terminal and unless `noColor`. */
export function processTerminal(noColor: boolean, publicUrl?: string): Terminal {
  // "ask ... | head -1": who reads has read enough, which is no error of anybody's.
  process.stdout.on("error", (error) => {
    if (!("code" in error) || error.code !== "EPIPE") throw error;
    process.exit(exitCodes.found);
  });
  return {
    input: process.stdin,
    write: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    warn: (message) => void process.stderr.write(`${message}\n`),
    color: process.stdout.isTTY && !noColor,
    publicUrl,
  };
}
