import type { Subcommand } from "../moderator.ts";
import { articleOption } from "./articleOption.ts";
import { changeAndReport } from "./changeAndReport.ts";

/** `/corpus restore article:` undoes a retraction. */
export const restore: Subcommand = {
  name: "restore",
  description: "Lets a retracted article answer again",
  options: [articleOption],
  run: (input, desk) =>
    changeAndReport(input, desk, { kind: "restore" }, (headline) => `“${headline}” is no longer retracted.`),
};
