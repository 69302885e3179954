import { readAudit } from "../../src/store/audit.ts";
import type { Line, Subcommand } from "../moderator.ts";
import { nameOf } from "./nameOf.ts";

/** Lines of the log that are shown. */
const SHOWN = 15;

/** `/corpus log` shows the audit trail, newest first. */
export const log: Subcommand = {
  name: "log",
  description: "Shows what was done last, and by whom",
  options: [],
  async run(_input, { store }) {
    const rows = await readAudit(store.db, SHOWN);
    if (rows.length === 0) return { lines: ["Nothing has been done yet."] };
    return {
      lines: rows.map(({ at, actor, action, target, detail }): Line => {
        const what = ` ${action} ${target}${detail === "" ? "" : `: ${detail}`}`;
        return [{ time: at }, " ", nameOf(actor), what];
      }),
    };
  },
};
