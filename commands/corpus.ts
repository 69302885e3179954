import { add } from "./corpus/add.ts";
import { check } from "./corpus/check.ts";
import { describe } from "./corpus/describe.ts";
import { log } from "./corpus/log.ts";
import { note } from "./corpus/note.ts";
import { reload } from "./corpus/reload.ts";
import { remove } from "./corpus/remove.ts";
import { restore } from "./corpus/restore.ts";
import { retract } from "./corpus/retract.ts";
import { status } from "./corpus/status.ts";
import { undo } from "./corpus/undo.ts";
import type { ModeratorCommand } from "./moderator.ts";

/** Operations on the coverage, for moderators. */
export const corpus: ModeratorCommand = {
  name: "corpus",
  description: "Manage the coverage: reload, add, correct, retract",
  subcommands: [reload, check, status, log, add, remove, undo, describe, note, retract, restore],
};
