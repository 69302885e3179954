import { logAction } from "../logAction.ts";
import type { Line, ModeratorActor, ModeratorDesk, ModeratorReply, Subcommand } from "../moderator.ts";
import { reportLines } from "./reportLines.ts";

/** `/corpus reload` reads the folder again. */
export const reload: Subcommand = {
  name: "reload",
  description: "Reads the corpus folder again, and answers from it if it is sound",
  options: [],
  run: (input, desk) => reloadAndReport(input, desk, "The coverage was reloaded."),
};

/** Reads the corpus folder again for a moderator; says `first`, then what is different and every problem. */
export async function reloadAndReport(
  { moderator, progress }: ModeratorActor,
  desk: ModeratorDesk,
  first: Line,
): Promise<ModeratorReply> {
  const report = await desk.library.reload({
    by: moderator,
    onProgress: (done, total) => progress(`Reading: ${done} of ${total} articles.`),
  });
  const detail = `${report.added.length} added, ${report.changed.length} changed, ${report.removed.length} removed, ${report.problems.length} problems`;
  await logAction(desk, moderator, "reload", "corpus", detail);
  return { lines: [first, ...reportLines(report)] };
}
