import { parseArgs } from "node:util";
import { readSettings } from "../config/settings.ts";
import { UserError } from "../errors.ts";
import { extract } from "../extract/extract.ts";
import { extractionSettings } from "../library.ts";
import { readCollection } from "./collection.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import type { Misspelling } from "./misspell.ts";

const USAGE = "Usage: npm run --silent eval -- FILE.json [--json] [--typos 1|all]";

const HELP = `${USAGE}

Ranks a test collection, {docs, queries, qrels}, with the product's own index, and prints the figures.

  --json         print them as one JSON object
  --typos 1|all  misspell one word of each query, or all of them
`;

/** Where a terminal command writes, and its clock in milliseconds. */
export interface EvalIo {
  readonly write: (text: string) => void;
  readonly clock: () => number;
}

/**
 * Evaluates the bot's index on a test collection and prints the figures; resolves to the exit code. Throws a
 * `UserError` for invalid arguments or an invalid file.
 */
export async function runEval(args: readonly string[], { write, clock }: EvalIo): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    write(HELP);
    return 0;
  }
  const { file, json, typos } = readArguments(args);
  const settings = extractionSettings(readSettings());
  const evaluation = evaluate(readCollection(file), clock, (article) => extract(article, settings), typos);
  write(json ? `${JSON.stringify(evaluation)}\n` : tableOf(evaluation));
  return Promise.resolve(0);
}

function readArguments(args: readonly string[]): {
  readonly file: string;
  readonly json: boolean;
  readonly typos?: Misspelling;
} {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false }, typos: { type: "string" } },
    });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : "Bad arguments."}\n${USAGE}`);
  }
  const [file, ...more] = parsed.positionals;
  const { json, typos } = parsed.values;
  if (file === undefined || more.length > 0) throw new UserError(`Give one test collection.\n${USAGE}`);
  if (typos === undefined) return { file, json };
  if (typos !== "1" && typos !== "all") throw new UserError(`--typos ${typos}: give 1 or all.\n${USAGE}`);
  return { file, json, typos };
}

/** The figures as lines of name and value. */
const tableOf = (evaluation: Evaluation): string =>
  Object.entries(evaluation)
    .map(
      ([name, value]: [string, number]) =>
        `${name.padEnd(14)}${value.toFixed(name.endsWith("Ms") ? 2 : 4)}\n`,
    )
    .join("");
