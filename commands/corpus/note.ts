import type { ModeratorActor, ModeratorServices, ModeratorReply, Subcommand } from "../moderator.ts";
import { flagOption, textOption, wantedText } from "../options.ts";
import { articleOption } from "./articleOption.ts";
import { changeAndReport, requestFor } from "./changeAndReport.ts";

/** `/corpus note article: text: corrects:` adds an editor's note to an article. */
export const note: Subcommand = {
  name: "note",
  description: "Add an editor's note, shown with every citation of the article",
  options: [
    articleOption,
    textOption("text", "The note"),
    flagOption("corrects", "The note corrects an error in the article"),
  ],
  run(input, services) {
    const words = wantedText(input, "text");
    const change = { kind: "note", note: words, corrects: input.flag("corrects") } as const;
    return changeAndReport(input, services, change, {
      notice: (headline) => `Editor's note on “${headline}”: ${words}`,
      undo: (file, id) => ({
        action: "corpus note",
        target: `${id} ${file}`,
        label: "Undo: remove the note",
      }),
    });
  },
  confirmed: takeBack,
};

/** Removes the note that a change added; the target is the change's id and the file. */
function takeBack(target: string, by: ModeratorActor, services: ModeratorServices): Promise<ModeratorReply> {
  const [of = ""] = target.split(" ", 1);
  const file = target.slice(of.length + 1);
  const notice = (headline: string): string => `A note on “${headline}” was removed.`;
  return changeAndReport(requestFor(file, by), services, { kind: "unnote", of }, { notice });
}
