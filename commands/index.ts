import { withLinks } from "../src/answer/cite/withLinks.ts";
import { withReadCount } from "../src/answer/reply/withReadCount.ts";
import { ask } from "./ask.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { quote } from "./quote.ts";
import { source } from "./source.ts";
import { when } from "./when.ts";
import { who } from "./who.ts";

/**
 * Every command, in the order of the help. Answers get links to the original sentences and say how much of an archive was
 * read.
 */
export const commands: readonly Command[] = [ask, who, when, source, quote, compare].map((command) => ({
  ...command,
  run: (question, snapshot) => withReadCount(withLinks(command.run(question, snapshot), snapshot), snapshot),
}));
