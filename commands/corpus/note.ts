import type { Subcommand } from "../moderator.ts";
import { flagOption, textOption, wantedText } from "../options.ts";
import { articleOption } from "./articleOption.ts";
import { changeAndReport } from "./changeAndReport.ts";

/** `/corpus note article: text: corrects:` adds an editor's note to an article. */
export const note: Subcommand = {
  name: "note",
  description: "Add an editor's note, shown with every citation of the article",
  options: [
    articleOption,
    textOption("text", "The note"),
    flagOption("corrects", "The note corrects an error in the article"),
  ],
  run(input, desk) {
    const words = wantedText(input, "text");
    const change = { kind: "note", note: words, corrects: input.flag("corrects") } as const;
    return changeAndReport(input, desk, change, (headline) => `Editor's note on “${headline}”: ${words}`);
  },
};
