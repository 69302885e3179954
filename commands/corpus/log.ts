import { readAudit } from "../../src/store/audit.ts";
import type { Line, Subcommand } from "../moderator.ts";
import { nameOf } from "./nameOf.ts";

/** Lines of the log that are shown. */
const SHOWN = 15;

/** `/corpus log` shows what was done from this server, newest first: what another one does is not told here. */
export const log: Subcommand = {
  name: "log",
  description: "Shows what was done last in this server, and by whom",
  options: [],
  async run({ guild }, { store }) {
    const rows = await readAudit(store.db, guild, SHOWN);
    if (rows.length === 0) return { lines: ["Nothing has been done yet."] };
    return {
      lines: rows.map(({ at, actor, action, target, detail }): Line => {
        const what = ` ${action} ${target}${detail === "" ? "" : `: ${detail}`}`;
        return [{ time: at }, " ", nameOf(actor), what];
      }),
    };
  },
};
