import { moveToTrash } from "../../src/library/corpusFiles.ts";
import { logAction } from "../logAction.ts";
import type { Subcommand } from "../moderator.ts";
import { articleOption, findArticle } from "./articleOption.ts";
import { reloadAndReport } from "./reload.ts";

/** `/corpus remove article:` takes an article out, once the moderator has confirmed it. */
export const remove: Subcommand = {
  name: "remove",
  description: "Takes an article out, after asking you; undo brings it back",
  options: [articleOption],
  run(input, desk) {
    const { file, headline } = findArticle(input, desk);
    const lines = [
      `This takes out “${headline}” (${file}): it answers no more questions. /corpus undo brings it back.`,
    ];
    return Promise.resolve({ lines, asks: { target: file, label: "Take it out" } });
  },
  async confirmed(file, by, desk) {
    await moveToTrash(desk.folders, file, desk.now());
    await logAction(desk, by.moderator, "remove", file);
    return reloadAndReport(by, desk, `${file} was taken out.`);
  },
};
