import { buildMessage, text } from "./buildMessage.ts";
import type { Message } from "./component.ts";
import { inlineText } from "./inlineText.ts";

/** What help says of one command. */
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
  "Every answer is made of excerpts, word for word, each with its article and paragraph. No word is made up.",
  "When the coverage does not say, the answer says so. Press **Context** to read around an excerpt.",
].join("\n");

/** Lists the commands with what can be filled in; `menu` names the message command. */
export function helpMessage(entries: readonly HelpEntry[], menu: string, isPrivate: boolean): Message {
  const lines = entries.map(({ name, description, options }) => {
    const filled = options.map((option) => (option.required ? option.name : `${option.name}?`));
    return `**/${[name, ...filled].map((word) => inlineText(word, LINE)).join(" ")}**\n${inlineText(description, LINE)}`;
  });
  lines.push(
    `**${inlineText(menu, LINE)}**\nOn a message: right-click or hold it, then Apps. Shows what the coverage has on each sentence.`,
  );
  return buildMessage("found", [text("### Help"), text(PROMISES), text(lines.join("\n"))], isPrivate);
}
