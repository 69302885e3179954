import { Command as Program, CommanderError } from "commander";
import { commands } from "../../commands/index.ts";
import type { Command } from "../../commands/command.ts";
import { printedAnswer } from "../answer/cite/printedAnswer.ts";
import type { Coverage } from "../answer/coverage.ts";
import type { Question } from "../answer/question/question.ts";
import { renderTerminal } from "../render/terminal.ts";
import { decide } from "../answer/evidence/decide.ts";
import { explain } from "../answer/evidence/explain.ts";
import { readAsking } from "../answer/question/readAsking.ts";
import type { Snapshot } from "../answer/snapshot.ts";
import { decideDated } from "../answer/ways/answerWhen.ts";
import { typedText } from "../text/typedText.ts";
import { askForWords } from "./askForWords.ts";
import { exitCodes } from "./exitCodes.ts";
import type { Terminal } from "./output.ts";
import { writeWhy } from "./why.ts";

/** Options that narrow a question. */
const narrowing = ["about", "from", "to"] as const;

interface AskOptions {
  readonly json?: boolean;
  readonly why?: boolean;
  readonly batch?: string;
  readonly corpus?: string;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * `npm run ask`: answers one question or a batch; without arguments on a terminal, opens a prompt.
 *
 * @param open opens the coverage of a corpus folder (the default one for `undefined`) and reports its problems
 * @returns the exit code
 * @example await ask(["who", "Dominic Murphy"], open, terminal) // 0
 */
export async function ask(
  args: readonly string[],
  open: (corpus: string | undefined) => Promise<Coverage>,
  terminal: Terminal,
): Promise<number> {
  const program = declare(terminal);
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.found : exitCodes.usage;
    throw error;
  }
  const options = program.opts<AskOptions>();
  const [first, ...rest] = program.args;
  const over = async (use: (coverage: Coverage) => Promise<number>): Promise<number> => {
    const coverage = await open(options.corpus);
    try {
      return await use(coverage);
    } finally {
      await coverage.close();
    }
  };
  const { batch } = options;
  // One question needs neither of these.
  if (batch !== undefined) {
    const { answerBatch } = await import("./batch.ts");
    return over((coverage) => answerBatch(batch, coverage, terminal));
  }
  if (first === undefined) {
    if (terminal.input.isTTY !== true) return usage(terminal, "Nothing to answer.");
    const { prompt } = await import("./prompt.ts");
    return over((coverage) => prompt(coverage, terminal));
  }
  if (typedText(first) === "") return usage(terminal, "Nothing to answer.");
  // "which court will the officers appear at?": no command has a space in its name.
  const [name, words] = /\s/u.test(first) ? ["ask", program.args] : [first.replace(/^\//u, ""), rest];
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return usage(terminal, `"${first}" is not a command.`);
  const question = questionOf(words.join(" "), options);
  const idle = narrowing.find((one) => options[one] !== undefined && !takes(command, one));
  if (idle !== undefined) return usage(terminal, `"${command.name}" does not take --${idle}.`);
  const lacking = askForWords(command, question.text, (words) => `npm run ask -- ${command.name} "${words}"`);
  if (lacking !== undefined) {
    terminal.warn(lacking);
    return exitCodes.usage;
  }
  return over(async (coverage) => {
    const snapshot = await coverage.open(command.name, question);
    const answer = command.run(question, snapshot);
    await terminal.write(
      options.json === true
        ? `${JSON.stringify(printedAnswer(answer, snapshot))}\n`
        : renderTerminal(answer, terminal),
    );
    if (options.why === true) await terminal.write(why(question, command, snapshot));
    return answer.kind === "found" || answer.kind === "likely" ? exitCodes.found : exitCodes.nothing;
  });
}

/** The output of `--why` for a question to a command. */
function why({ text }: Question, { name }: Command, snapshot: Snapshot): string {
  const asking = readAsking(text, name);
  const decideBy = name === "when" && asking.cue === "time" ? decideDated : decide;
  return writeWhy(explain(asking, snapshot, decideBy));
}

/** Whether an option narrows the command's answer; "when" takes its topic as words or as --about. */
const takes = ({ options }: Command, option: string): boolean =>
  options.some(({ name, fills, required }) => fills === option || (name === option && !required));

function questionOf(text: string, { about, from, to }: AskOptions): Question {
  return {
    text: typedText(text),
    ...(about === undefined ? {} : { about }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function declare(terminal: Terminal): Program {
  const listed = commands.map(({ name, description }) => `  ${name.padEnd(9)}${description}`).join("\n");
  return new Program("npm run ask --")
    .description("Answers questions with cited, verbatim excerpts from the coverage.")
    .argument("[command]", "one of the commands below")
    .argument("[words...]", "the question, a name, a topic")
    .option("--json", "print the Answer as JSON")
    .option("--why", "print how each passage scored and why the answer has its outcome")
    .option("--corpus <folder>", "read another folder of articles")
    .option("--batch <file>", 'answer {"id","command","question"} lines of a file, or of - (standard input)')
    .option("--about <topic>", "narrow quote or when to a topic")
    .option("--from <date>", "narrow when to a period: its first day, such as 2021-06-12 or 2021")
    .option("--to <date>", "narrow when to a period: its last day")
    .addHelpText(
      "after",
      `\nCommands:\n${listed}\n\nExit code: 0 found or likely, 3 nothing found, 2 bad usage.`,
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.write(text),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    });
}

function usage(terminal: Terminal, what: string): number {
  const names = commands.map(({ name }) => name).join(", ");
  terminal.warn(`${what} Use: npm run ask -- COMMAND "words", where COMMAND is ${names}. See --help.`);
  return exitCodes.usage;
}
