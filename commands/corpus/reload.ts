import type { FileChange } from "../../src/library/libraryTypes.ts";
import type { ReloadReport } from "../../src/library/reportReload.ts";
import { logAction } from "../logAction.ts";
import type { ModeratorActor, ModeratorServices, Subcommand } from "../moderator.ts";
import { changeLines } from "./reportLines.ts";

/** `/corpus reload` reads the folder again. */
export const reload: Subcommand = {
  name: "reload",
  description: "Read the articles again, and answer from them if they load",
  options: [],
  async run(input, services) {
    const report = await services.library.reload(reloadBy(input));
    const action = { action: "reload", target: "corpus", detail: inShort(report) };
    await logAction(services.store.db, services, input, action);
    const first =
      services.archive === undefined
        ? "The coverage was reloaded."
        : "The folder was compared with the archive.";
    return { lines: [first, ...(await changeLines(report, services))] };
  },
};

/** Changes corpus files for a moderator and answers from them, or changes nothing. Waits for a running reload. */
export function changeFiles(
  by: ModeratorActor,
  { library }: ModeratorServices,
  work: FileChange,
): Promise<ReloadReport> {
  return library.change(reloadBy(by), work);
}

function reloadBy({ moderator, progress }: ModeratorActor) {
  return {
    by: moderator,
    onProgress: (done: number, total: number) => progress(`Reading: ${done} of ${total} articles.`),
  };
}

function inShort({ added, changed, removed, problems }: ReloadReport): string {
  return `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${problems.length} problems`;
}
