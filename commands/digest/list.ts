import { readDigests } from "../../src/store/digests.ts";
import { readLast } from "../../src/store/ledger.ts";
import type { DigestRow } from "../../src/store/schema.ts";
import type { Line } from "../../src/render/discord/moderatorMessage.ts";
import type { ModeratorServices, Subcommand } from "../moderator.ts";
import { describeDigest } from "./describeDigest.ts";
import { missingPermissionLines } from "./missingPermissions.ts";

/** `/digest list` shows the digests of a server: what each will do next, and what it did last. */
export const list: Subcommand = {
  name: "list",
  description: "List the digests of this server, and what each did last",
  options: [],
  async run({ guild }, services) {
    const rows = await readDigests(services.store.db, guild);
    if (rows.length === 0) return { lines: ["There is no digest yet. Use /digest add."] };
    const shown = await Promise.all(rows.map((row) => showDigest(row, services)));
    return {
      lines: shown.flatMap(({ lines }) => lines),
      ...(shown.some(({ isTrouble }) => isTrouble) ? { isTrouble: true } : {}),
    };
  },
};

async function showDigest(
  row: DigestRow,
  { store, digests, now }: ModeratorServices,
): Promise<{ readonly lines: readonly Line[]; readonly isTrouble: boolean }> {
  const { sent, skipped, sending } = await readLast(store.db, row.id);
  const lacks = await digests.channel.lacks(row.channel);
  const lines: Line[] = [
    ...describeDigest(row, now()),
    sent === undefined ? "Nothing posted yet." : ["Last posted: ", { time: sent.slot }, "."],
    ...(skipped === undefined ? [] : [["Last skipped: ", { time: skipped.slot }, `: ${skipped.reason}.`]]),
    ...(sending === undefined
      ? []
      : [["Not posted yet: ", { time: sending.slot }, "; the bot keeps retrying."]]),
    ...missingPermissionLines(lacks),
  ];
  return { lines, isTrouble: row.paused !== null || lacks.length > 0 || sending?.blind_since != null };
}
