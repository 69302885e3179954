import { UserError } from "../../src/errors.ts";
import { readDigest } from "../../src/store/digests.ts";
import type { DigestRow } from "../../src/store/schema.ts";
import type { ModeratorServices, ModeratorInput, ModeratorOption } from "../moderator.ts";
import { flagOption, textOption } from "../options.ts";

/** The option that names a digest. */
export const which: ModeratorOption = {
  name: "digest",
  description: "Which one; choose it from the list",
  required: true,
  kind: "text",
  completes: "digests",
};

/** When the digest is posted. */
export const schedule = (required: boolean): ModeratorOption =>
  textOption(
    "schedule",
    "For example: weekdays 09:00; mon, thu 8am; every 6 hours; or a cron pattern",
    required,
  );

/** The time zone of the schedule. */
export const timezone = (required: boolean): ModeratorOption =>
  textOption("timezone", "For example Europe/London", required);

/** The topic that limits its news. */
export const about = textOption("about", "Only news about this name or topic", false);

/** The topic of a digest as typed; `undefined` if none was. */
export const typedTopic = (input: Pick<ModeratorInput, "text">): string | undefined =>
  input.text(about.name)?.trim() || undefined;

/** Drops the topic. */
export const everything = flagOption("everything", "Report all news again, not only about a topic");

/** What to do if there is no news. */
export const empty: ModeratorOption = {
  name: "empty",
  description: "When nothing is new: skip (the default), or post one line",
  required: false,
  kind: "text",
  choices: ["skip", "post"],
};

/** Which unanswered questions it reports. */
export const questions: ModeratorOption = {
  name: "questions",
  description: "Unanswered questions: none (the default), or those asked in its channel",
  required: false,
  kind: "text",
  choices: ["none", "channel"],
};

/** Finds the digest that a moderator means, in their own server only. */
export const findDigest = (input: ModeratorInput, services: ModeratorServices): Promise<DigestRow> =>
  digestOf(input.text(which.name)?.trim() ?? "", input, services);

/** The digest with this id; throws a `UserError` if the moderator's server has none. */
export async function digestOf(
  id: string,
  { guild }: Pick<ModeratorInput, "guild">,
  { store }: ModeratorServices,
): Promise<DigestRow> {
  const row = await readDigest(store.db, id);
  if (row === undefined || row.guild !== guild)
    throw new UserError(`digest: there is no “${id}” here. Choose one from the list.`);
  return row;
}
