import type { Snapshot } from "../../src/answer/snapshot.ts";
import { UserError } from "../../src/errors.ts";
import { bringBack, filesIn } from "../../src/library/corpusFiles.ts";
import { logAction } from "../logAction.ts";
import type { ModeratorActor, ModeratorDesk, ModeratorReply, Subcommand } from "../moderator.ts";
import { textOption } from "../options.ts";
import { placesOf, refuseUnlessAnswering } from "./add.ts";
import { changeFiles } from "./reload.ts";
import { reportLines } from "./reportLines.ts";

/** `/corpus undo file:` brings back an article that `remove` removed. */
export const undo: Subcommand = {
  name: "undo",
  description: "Bring back the article that was removed last, or the one you name",
  options: [textOption("file", "The removed file", false)],
  run: (input, desk) => bring(input.text("file"), input, desk),
  confirmed: bring,
};

async function bring(
  wanted: string | undefined,
  by: ModeratorActor,
  desk: ModeratorDesk,
): Promise<ModeratorReply> {
  const { folders, now } = desk;
  let brought: Awaited<ReturnType<typeof bringBack>>;
  const report = await changeFiles(by, desk, async ({ articles, retracted = [] }) => {
    const files = await filesIn(folders);
    const there = [...articles, ...retracted];
    const inPlaceOf = (file: string): string[] =>
      placesOf(file, there, files.includes(file) ? file : undefined);
    const found = await bringBack(folders, inPlaceOf, now(), wanted);
    if (found === undefined) throw new UserError("There is nothing to bring back.");
    brought = found;
    const accept = (next: Snapshot): void =>
      refuseUnlessAnswering(found.file, next, "Nothing was brought back.");
    return { takeBack: found.takeBack, accept };
  });
  const { file = "", displaced = [] } = brought ?? {};
  await logAction(desk.store.db, desk, by, { action: "undo", target: file });
  const instead = displaced.map(
    (one) => `${one} had replaced it and was removed. /corpus undo brings it back.`,
  );
  return { lines: [`${file} was brought back.`, ...instead, ...reportLines(report)] };
}
