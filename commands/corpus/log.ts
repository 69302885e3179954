import { readAudit } from "../../src/store/audit.ts";
import { readDigests } from "../../src/store/digests.ts";
import type { Subcommand } from "../moderator.ts";
import { logLine } from "./logLine.ts";

/** Lines of the log that are shown. */
const SHOWN = 15;

/** `/corpus log` shows what was done from this server, newest first: what another one does is not told here. */
export const log: Subcommand = {
  name: "log",
  description: "Shows what was done last in this server, and by whom",
  options: [],
  async run({ guild }, { store, library }) {
    const rows = await readAudit(store.db, guild, SHOWN);
    if (rows.length === 0) return { lines: ["Nothing has been done yet."] };
    const digests = await readDigests(store.db, guild);
    return { lines: rows.map((row) => logLine(row, library.current(), digests)) };
  },
};
