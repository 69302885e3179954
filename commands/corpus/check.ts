import type { Subcommand } from "../moderator.ts";
import { reportLines } from "./reportLines.ts";

/** `/corpus check` says what a reload would do. */
export const check: Subcommand = {
  name: "check",
  description: "Says what a reload would change, and changes nothing",
  options: [],
  run: async (_input, { library }) => ({
    lines: ["A reload would find this; nothing was changed.", ...reportLines(await library.check())],
  }),
};
