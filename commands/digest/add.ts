import { UserError } from "../../src/errors.ts";
import { describeSchedule } from "../../src/schedule/describeSchedule.ts";
import { parseSchedule } from "../../src/schedule/parseSchedule.ts";
import { addDigest, readDigests } from "../../src/store/digests.ts";
import type { DigestRow } from "../../src/store/schema.ts";
import type { Line } from "../../src/render/discord/moderatorMessage.ts";
import type { ModeratorServices, ModeratorInput, ModeratorReply, Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { describeDigest } from "./describeDigest.ts";
import { about, empty, questions, schedule, timezone, typedTopic } from "./digestOptions.ts";
import { missingPermissionLines, MAY_NOT_READ } from "./missingPermissions.ts";

/** Most digests in one server. */
const MOST_DIGESTS = 25;
const ID_LETTERS = 6;

/** `/digest add channel: schedule: timezone:` adds a digest to a channel where both the bot and the moderator may post. */
export const add: Subcommand = {
  name: "add",
  description: "Add a digest to a channel",
  options: [
    { name: "channel", description: "Where to post it", required: true, kind: "channel" },
    schedule(true),
    timezone(true),
    about,
    empty,
    questions,
  ],
  async run(input, services): Promise<ModeratorReply> {
    const typed = input.text("schedule") ?? "";
    const parsed = parseSchedule(typed, input.text("timezone") ?? "", services.smallestInterval);
    const channel = input.text("channel") ?? input.channel;
    const warnings = await refuseUnlessOpen(channel, input, services);
    const others = await readDigests(services.store.db, input.guild);
    if (others.length >= MOST_DIGESTS)
      throw new UserError(`This server already has ${MOST_DIGESTS} digests, the maximum. Remove one first.`);
    const at = services.now();
    const row: DigestRow = {
      id: idFrom(services.newId()),
      guild: input.guild,
      channel,
      schedule: typed,
      ...parsed,
      about: typedTopic(input) ?? null,
      when_empty: input.text("empty") === "post" ? "post" : "skip",
      questions: input.text("questions") === "channel" ? "channel" : "none",
      paused: null,
      created_by: input.moderator,
      created_at: at,
      counts_from: at,
    };
    const action = { action: "digest add", target: row.id, detail: describeSchedule(row) };
    await changeAndLog(services, input, action, (transaction) => addDigest(transaction, row));
    services.poke();
    return { lines: ["The digest was added.", ...describeDigest(row, at), ...warnings] };
  },
};

function idFrom(unique: string): string {
  return unique
    .replace(/[^a-z0-9]/gi, "")
    .slice(0, ID_LETTERS)
    .toLowerCase();
}

/** Refuses a channel where the bot or the moderator may not post; returns warnings about it. */
async function refuseUnlessOpen(
  channel: string,
  input: ModeratorInput,
  { digests }: ModeratorServices,
): Promise<Line[]> {
  const lacks = await digests.channel.lacks(channel);
  const needed = lacks.filter((permission) => permission !== MAY_NOT_READ);
  if (needed.length > 0)
    throw new UserError(
      `channel: the bot may not post there. Give it ${needed.join(" and ")} in that channel, or choose another.`,
    );
  if (!input.mayPost(channel))
    throw new UserError("channel: you may not post there yourself. Choose a channel where you may.");
  return missingPermissionLines(lacks);
}
