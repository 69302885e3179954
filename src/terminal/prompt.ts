import { createInterface } from "node:readline/promises";
import { commands } from "../../commands/index.ts";
import type { Coverage } from "../answer/coverage.ts";
import type { Command } from "../../commands/command.ts";
import { renderTerminal } from "../render/terminal.ts";
import { typedText } from "../text/typedText.ts";
import { askForWords } from "./askForWords.ts";
import { exitCodes } from "./exitCodes.ts";
import type { Terminal } from "./output.ts";

const leaving = new Set(["exit", "quit", "/exit", "/quit"]);

/** Answers line by line until the input ends or somebody types `exit`: `/who NAME`, or a plain question for `ask`. */
export async function prompt(coverage: Coverage, terminal: Terminal): Promise<number> {
  await terminal.write(greeting(coverage.articles()));
  const lines = createInterface({ input: terminal.input, output: process.stdout, prompt: "cuttings> " });
  let isOpen = true;
  lines.once("close", () => {
    isOpen = false;
  });
  lines.prompt();
  for await (const line of lines) {
    const typed = typedText(line);
    if (leaving.has(typed)) break;
    if (typed !== "") await terminal.write(`\n${await answerLine(typed, coverage, terminal)}\n`);
    // The last line is answered after the input has ended; showing a prompt then throws in Node.js 24.
    if (isOpen) lines.prompt();
  }
  lines.close();
  return exitCodes.found;
}

async function answerLine(typed: string, coverage: Coverage, terminal: Terminal): Promise<string> {
  const run = async (one: Command, text: string): Promise<string> =>
    renderTerminal(one.run({ text }, await coverage.open(one.name, { text })), terminal);
  const slash = /^\/?(?<name>[a-z]+)\b\s*(?<rest>.*)$/su.exec(typed)?.groups;
  const command = typed.startsWith("/") ? commands.find(({ name }) => name === slash?.["name"]) : undefined;
  if (command !== undefined) {
    const text = slash?.["rest"] ?? "";
    const lacking = askForWords(command, text, (words) => `/${command.name} ${words}`);
    return lacking === undefined ? run(command, text) : `${lacking}\n`;
  }
  if (typed.startsWith("/")) return `Unknown command: ${typed.split(/\s/u)[0]}.\n${listed()}`;
  const ask = commands.find(({ name }) => name === "ask");
  return ask === undefined ? listed() : run(ask, typed);
}

function greeting(articles: number): string {
  const size = articles === 1 ? "1 article" : `${articles} articles`;
  return `Cuttings has read ${size}. Ask a question or use a command:\n${listed()}Type exit to leave.\n\n`;
}

function listed(): string {
  return commands.map(({ name, description }) => `  /${name.padEnd(9)}${description}\n`).join("");
}
