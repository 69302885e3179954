import type { ModeratorDesk, ModeratorReply, Subcommand } from "../moderator.ts";
import { articleOption } from "./articleOption.ts";
import { changeAndReport, type ArticleRequest } from "./changeAndReport.ts";

/** `/corpus restore article:` undoes a retraction. */
export const restore: Subcommand = {
  name: "restore",
  description: "Undo a retraction: the article answers again",
  options: [articleOption],
  run: (input, desk) => letAnswer(input, desk),
  confirmed: (file, by, desk) =>
    letAnswer({ ...by, text: (option) => (option === articleOption.name ? file : undefined) }, desk),
};

const letAnswer = (input: ArticleRequest, desk: ModeratorDesk): Promise<ModeratorReply> =>
  changeAndReport(input, desk, { kind: "restore" }, (headline) => `“${headline}” is no longer retracted.`);
