import type { Subcommand } from "../moderator.ts";
import { textOption, wantedText } from "../options.ts";
import { articleOption } from "./articleOption.ts";
import { changeAndReport } from "./changeAndReport.ts";

/** `/corpus retract article: reason:` takes an article back, and says so wherever it was cited. */
export const retract: Subcommand = {
  name: "retract",
  description: "Takes an article back: it no longer answers, and what cited it says so",
  options: [articleOption, textOption("reason", "Why, as everybody will read it")],
  run(input, desk) {
    const reason = wantedText(input, "reason");
    const notice = (headline: string): string => `“${headline}” has been retracted: ${reason}`;
    return changeAndReport(input, desk, { kind: "retract", reason }, notice);
  },
};
