import type { Subcommand } from "../moderator.ts";
import { textOption, wantedText } from "../options.ts";
import { articleOption } from "./articleOption.ts";
import { changeAndReport } from "./changeAndReport.ts";

/** `/corpus retract article: reason:` withdraws an article, and says so wherever it was cited. */
export const retract: Subcommand = {
  name: "retract",
  description: "Withdraw an article: it stops answering, and messages that cited it say so",
  options: [articleOption, textOption("reason", "The reason, shown to everybody")],
  run(input, services) {
    const reason = wantedText(input, "reason");
    return changeAndReport(
      input,
      services,
      { kind: "retract", reason },
      {
        notice: (headline) => `“${headline}” has been retracted: ${reason}`,
        undo: (file) => ({ action: "corpus restore", target: file, label: "Undo: restore the article" }),
      },
    );
  },
};
