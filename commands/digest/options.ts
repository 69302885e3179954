import { UserError } from "../../src/errors.ts";
import { readDigest } from "../../src/store/digests.ts";
import type { DigestRow } from "../../src/store/schema.ts";
import type { ModeratorDesk, ModeratorInput, ModeratorOption } from "../moderator.ts";
import { textOption } from "../options.ts";

/** The option that names a digest. */
export const which: ModeratorOption = {
  name: "digest",
  description: "The digest, as list shows it",
  required: true,
  kind: "text",
  completes: "digests",
};

/** When it is due. */
export const schedule = (required: boolean): ModeratorOption =>
  textOption("schedule", "Such as: weekdays 09:00; mon, thu 8am; every 6 hours; or a cron pattern", required);

/** Whose time that is. */
export const timezone = (required: boolean): ModeratorOption =>
  textOption("timezone", "Such as Europe/London", required);

/** What it limits its news to. */
export const about = textOption("about", "Only what is about this name or topic", false);

/** What it does without news. */
export const empty: ModeratorOption = {
  name: "empty",
  description: "What to do when nothing is new: skip (as a rule), or post one line",
  required: false,
  kind: "text",
  choices: ["skip", "post"],
};

/** What it reports about unanswered questions. */
export const questions: ModeratorOption = {
  name: "questions",
  description: "Questions without an answer: none (as a rule), or those asked in its own channel",
  required: false,
  kind: "text",
  choices: ["none", "channel"],
};

/** The digest that a moderator means: of their server alone, an id of another one is not found. */
export async function findDigest(input: ModeratorInput, { store }: ModeratorDesk): Promise<DigestRow> {
  const id = input.text(which.name)?.trim() ?? "";
  const row = await readDigest(store.db, id);
  if (row === undefined || row.guild !== input.guild)
    throw new UserError(`digest: there is no “${id}” here. /digest list shows them all.`);
  return row;
}
