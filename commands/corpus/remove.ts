import { moveToTrash } from "../../src/library/corpusFiles.ts";
import { logAction } from "../logAction.ts";
import type { Subcommand } from "../moderator.ts";
import { articleOption, findArticle } from "./articleOption.ts";
import { changeFiles } from "./reload.ts";
import { changeLines } from "./reportLines.ts";

/** `/corpus remove article:` removes an article after the moderator confirms. */
export const remove: Subcommand = {
  name: "remove",
  description: "Remove an article, after asking you; undo brings it back",
  options: [articleOption],
  async run(input, services) {
    const { file, headline } = await findArticle(input, services);
    const lines = [`This removes “${headline}” (${file}) from the coverage. /corpus undo brings it back.`];
    return Promise.resolve({ lines, asks: { target: file, label: "Remove it" } });
  },
  async confirmed(file, by, services) {
    const report = await changeFiles(by, services, async () => ({
      takeBack: await moveToTrash(services.folders, file, services.now()),
    }));
    await logAction(services.store.db, services, by, { action: "remove", target: file });
    return {
      lines: [`${file} was removed.`, ...(await changeLines(report, services))],
      next: [{ action: "corpus undo", target: file, label: "Undo: bring it back" }],
    };
  },
};
