import { updateDigest } from "../../src/store/digests.ts";
import type { DigestRow } from "../../src/store/schema.ts";
import { logAction } from "../logAction.ts";
import type { ModeratorDesk, ModeratorInput, ModeratorReply, Subcommand } from "../moderator.ts";
import { describeDigest } from "./describeDigest.ts";
import { lacksLines } from "./lacksLines.ts";
import { findDigest, which } from "./options.ts";

/** `/digest pause digest:` posts no more for now. */
export const pause: Subcommand = {
  name: "pause",
  description: "Posts no more until it is resumed",
  options: [which],
  run: (input, desk) => set(input, desk, "pause", { paused: "a moderator paused it" }),
};

/** `/digest resume digest:` posts again. */
export const resume: Subcommand = {
  name: "resume",
  description: "Posts again, from its next time on",
  options: [which],
  run: (input, desk) => set(input, desk, "resume", { paused: null, counts_from: desk.now() }),
};

async function set(
  input: ModeratorInput,
  desk: ModeratorDesk,
  action: string,
  values: Pick<Partial<DigestRow>, "paused" | "counts_from">,
): Promise<ModeratorReply> {
  const row = await findDigest(input, desk);
  await updateDigest(desk.store.db, row.id, values);
  await logAction(desk, input, `digest ${action}`, row.id);
  desk.poke();
  const lacks = action === "resume" ? lacksLines(await desk.digests.channel.lacks(row.channel)) : [];
  return { lines: [...describeDigest({ ...row, ...values }, desk.now()), ...lacks] };
}
