import { exitCodes } from "./exitCodes.ts";

/** Where a terminal command reads and writes; passed in, so that tests see what a person would. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Writes to standard output; resolves once the text is handed over, to wait for slow readers. */
  write(text: string): Promise<void>;
  /** Writes a message and a line feed to standard error. */
  warn(message: string): void;
  /** Whether to use ANSI colours. */
  readonly color: boolean;
  /** Its width; absent for a file or a pipe. */
  readonly columns?: number | undefined;
  /** Where people open the reader, if it is served; answers link to it. */
  readonly publicUrl?: string | undefined;
}

/** The process's own standard streams; with colour only on a terminal and unless `noColor`. */
export function processTerminal(noColor: boolean, publicUrl?: string): Terminal {
  // "ask ... | head -1": the reader has seen enough, which is not an error.
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
    columns: process.stdout.columns,
    publicUrl,
  };
}
