import type { ModeratorServices, ModeratorReply, Subcommand } from "../moderator.ts";
import { articleOption } from "./articleOption.ts";
import { changeAndReport, requestFor, type ArticleRequest } from "./changeAndReport.ts";

/** `/corpus restore article:` undoes a retraction. */
export const restore: Subcommand = {
  name: "restore",
  description: "Undo a retraction: the article answers again",
  options: [articleOption],
  run: (input, services) => letAnswer(input, services),
  confirmed: (file, by, services) => letAnswer(requestFor(file, by), services),
};

function letAnswer(input: ArticleRequest, services: ModeratorServices): Promise<ModeratorReply> {
  const notice = (headline: string): string => `“${headline}” is no longer retracted.`;
  return changeAndReport(input, services, { kind: "restore" }, { notice });
}
