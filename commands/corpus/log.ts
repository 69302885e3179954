import { readAudit } from "../../src/store/audit.ts";
import { readDigests } from "../../src/store/digests.ts";
import type { Subcommand } from "../moderator.ts";
import { logLine } from "./logLine.ts";

/** Log entries shown. */
const SHOWN = 15;

/** `/corpus log` shows this server's latest actions, newest first. It never shows those of other servers. */
export const log: Subcommand = {
  name: "log",
  description: "Show the latest actions in this server, and who did them",
  options: [],
  async run({ guild }, { store, coverage }) {
    const rows = await readAudit(store.db, guild, SHOWN);
    if (rows.length === 0) return { lines: ["The log is empty."] };
    const digests = await readDigests(store.db, guild);
    const snapshot = await coverage.openFiles(rows.map(({ target }) => target));
    return { lines: rows.map((row) => logLine(row, snapshot, digests)) };
  },
};
