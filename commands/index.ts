import { ask } from "./ask.ts";
import type { Command } from "./command.ts";
import { source } from "./source.ts";

/** Every command, in the order in which they are listed. */
export const commands: readonly Command[] = [ask, source];
