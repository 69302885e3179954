import { askCoverage } from "../src/answer/ways/askCoverage.ts";
import type { Command } from "./command.ts";

/** `/ask question:` answers any question in your own words. */
export const ask: Command = {
  name: "ask",
  description: "Ask a question in your own words",
  options: [{ name: "question", description: "What you want to know", required: true, fills: "text" }],
  run: askCoverage,
};
