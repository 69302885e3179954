import { UserError } from "../../src/errors.ts";
import { describeSchedule } from "../../src/schedule/describeSchedule.ts";
import { parseSchedule } from "../../src/schedule/parseSchedule.ts";
import { updateDigest } from "../../src/store/digests.ts";
import type { DigestRow } from "../../src/store/schema.ts";
import type { ModeratorInput, Subcommand } from "../moderator.ts";
import { changeAndLog } from "./changeAndLog.ts";
import { describeDigest } from "./describeDigest.ts";
import {
  about,
  empty,
  everything,
  findDigest,
  questions,
  schedule,
  timezone,
  typedTopic,
  which,
} from "./digestOptions.ts";

/** `/digest edit digest:` changes when a digest is posted, or what it reports. */
export const edit: Subcommand = {
  name: "edit",
  description: "Change when a digest is posted, or what it reports",
  options: [which, schedule(false), timezone(false), about, everything, empty, questions],
  async run(input, services) {
    const row = await findDigest(input, services);
    const typed = input.text("schedule") ?? row.schedule;
    const zone = input.text("timezone") ?? row.timezone;
    const values = {
      schedule: typed,
      ...parseSchedule(typed, zone, services.smallestInterval),
      about: topicAfter(input, row),
      when_empty: (input.text("empty") ?? row.when_empty) === "post" ? "post" : "skip",
      questions: (input.text("questions") ?? row.questions) === "channel" ? "channel" : "none",
      // Nobody expects posts at past times of the new schedule, so skip them.
      counts_from: services.now(),
    } as const;
    const action = { action: "digest edit", target: row.id, detail: describeSchedule(values) };
    await changeAndLog(services, input, action, (transaction) => updateDigest(transaction, row.id, values));
    services.poke();
    return { lines: describeDigest({ ...row, ...values }, services.now()) };
  },
};

/** The topic after an edit. Discord sends an option that was left out like one that was emptied, so `everything` drops it. */
function topicAfter(input: ModeratorInput, row: DigestRow): string | null {
  const topic = typedTopic(input);
  if (!input.flag(everything.name)) return topic ?? row.about;
  if (topic === undefined) return null;
  throw new UserError("everything: means all news, but about: has a topic. Leave one of them out.");
}
