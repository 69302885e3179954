import { UserError } from "../../src/errors.ts";
import { bringBack } from "../../src/library/corpusFiles.ts";
import { logAction } from "../logAction.ts";
import type { Subcommand } from "../moderator.ts";
import { textOption } from "../options.ts";
import { reloadAndReport } from "./reload.ts";

/** `/corpus undo file:` brings back what `remove` took out. */
export const undo: Subcommand = {
  name: "undo",
  description: "Brings back the article that was taken out last, or the one named",
  options: [textOption("file", "The file that was taken out", false)],
  async run(input, desk) {
    const file = await bringBack(desk.folders, input.text("file"));
    if (file === undefined) throw new UserError("There is nothing to bring back.");
    await logAction(desk, input.moderator, "undo", file);
    return reloadAndReport(input, desk, `${file} was brought back.`);
  },
};
