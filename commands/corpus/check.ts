import type { Subcommand } from "../moderator.ts";
import { reportLines } from "./reportLines.ts";

/** `/corpus check` reports what a reload would change. */
export const check: Subcommand = {
  name: "check",
  description: "Report what a reload would change, without reloading",
  options: [],
  run: async (_input, { library }) => ({
    lines: ["A reload would report this. Nothing was changed.", ...reportLines(await library.check())],
  }),
};
