import { buildMessage, text } from "./buildMessage.ts";
import type { Message } from "./component.ts";
import { inlineText } from "./inlineText.ts";

/** One command in the help. */
export interface HelpEntry {
  readonly name: string;
  readonly description: string;
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
}

const LINE = 120;
const PROMISES = [
  "Every answer consists of exact excerpts, each with its article and paragraph. Nothing is made up.",
  "If I find no answer in the coverage, I say so. Press **Context** to read around an excerpt.",
].join("\n");

/** Lists the commands with their options; `menu` names the message command. */
export function helpMessage(entries: readonly HelpEntry[], menu: string, isPrivate: boolean): Message {
  const lines = entries.map(({ name, description, options }) => {
    const filled = options.map((option) => (option.required ? option.name : `${option.name}?`));
    return `**/${[name, ...filled].map((word) => inlineText(word, LINE)).join(" ")}**\n${inlineText(description, LINE)}`;
  });
  lines.push(
    `**${inlineText(menu, LINE)}**\nOn a message: right-click or hold it, then choose Apps. Shows what the coverage says about each sentence.`,
  );
  return buildMessage("found", [text("### Help"), text(PROMISES), text(lines.join("\n"))], isPrivate);
}
