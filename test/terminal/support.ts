import { PassThrough } from "node:stream";
import type { Terminal } from "../../src/terminal/output.ts";

/** A terminal that records its output; `typed` is its standard input. */
export function fakeTerminal(
  typed = "",
  { isTTY = false } = {},
): Terminal & { readonly output: () => string; readonly errors: () => string } {
  const input = Object.assign(new PassThrough(), { isTTY });
  input.end(typed);
  let output = "";
  let errors = "";
  return {
    input,
    color: false,
    write: (text) => {
      output += text;
      return Promise.resolve();
    },
    warn: (message) => void (errors += `${message}\n`),
    output: () => output,
    errors: () => errors,
  };
}
