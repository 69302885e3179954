import type { Snapshot } from "../../src/answer/snapshot.ts";
import { idOf } from "../../src/corpus/idOf.ts";
import { UserError } from "../../src/errors.ts";
import { bringBack, filesIn } from "../../src/library/corpusFiles.ts";
import { logAction } from "../logAction.ts";
import type { ModeratorActor, ModeratorServices, ModeratorReply, Subcommand } from "../moderator.ts";
import { textOption } from "../options.ts";
import { placesOf, refuseUnlessAnswering } from "./add.ts";
import { changeFiles } from "./reload.ts";
import { changeLines } from "./reportLines.ts";

/** `/corpus undo file:` brings back an article that `remove` removed. */
export const undo: Subcommand = {
  name: "undo",
  description: "Bring back the article that was removed last, or the one you name",
  options: [textOption("file", "The removed file", false)],
  run: (input, services) => bring(input.text("file"), input, services),
  confirmed: bring,
};

async function bring(
  wanted: string | undefined,
  by: ModeratorActor,
  services: ModeratorServices,
): Promise<ModeratorReply> {
  const { folders, now, openArticle } = services;
  let brought: Awaited<ReturnType<typeof bringBack>>;
  const report = await changeFiles(by, services, async () => {
    const files = await filesIn(folders);
    const inPlaceOf = async (file: string): Promise<string[]> => {
      const { articles, retracted = [] } = await openArticle(idOf(file));
      return placesOf(file, [...articles, ...retracted], files.includes(file) ? file : undefined);
    };
    const found = await bringBack(folders, inPlaceOf, now(), wanted);
    if (found === undefined) throw new UserError("There is nothing to bring back.");
    brought = found;
    const accept = (next: Snapshot): void =>
      refuseUnlessAnswering(found.file, next, "Nothing was brought back.");
    return { takeBack: found.takeBack, file: found.file, accept };
  });
  const { file = "", displaced = [] } = brought ?? {};
  await logAction(services.store.db, services, by, { action: "undo", target: file });
  const instead = displaced.map(
    (one) => `${one} had replaced it and was removed. /corpus undo brings it back.`,
  );
  return { lines: [`${file} was brought back.`, ...instead, ...(await changeLines(report, services))] };
}
