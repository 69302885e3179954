import type { ModeratorDesk, ModeratorReply, Subcommand } from "../moderator.ts";
import { articleOption } from "./articleOption.ts";
import { changeAndReport, requestFor, type ArticleRequest } from "./changeAndReport.ts";

/** `/corpus restore article:` undoes a retraction. */
export const restore: Subcommand = {
  name: "restore",
  description: "Undo a retraction: the article answers again",
  options: [articleOption],
  run: (input, desk) => letAnswer(input, desk),
  confirmed: (file, by, desk) => letAnswer(requestFor(file, by), desk),
};

function letAnswer(input: ArticleRequest, desk: ModeratorDesk): Promise<ModeratorReply> {
  const notice = (headline: string): string => `“${headline}” is no longer retracted.`;
  return changeAndReport(input, desk, { kind: "restore" }, { notice });
}
