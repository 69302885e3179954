import * as z from "zod";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { AuditRow, DigestRow } from "../../src/store/schema.ts";
import type { Line } from "../../src/render/discord/moderatorMessage.ts";
import { nameOf } from "./nameOf.ts";

/** Each action in words, before and after the name of its target. */
const deeds: Readonly<Record<string, readonly [string, string]>> = {
  add: ["added ", ""],
  remove: ["removed ", ""],
  undo: ["brought back ", ""],
  reload: ["reloaded the coverage", ""],
  describe: ["set details of ", ""],
  undescribe: ["undid the details of ", ""],
  note: ["added a note to ", ""],
  unnote: ["removed a note on ", ""],
  retract: ["retracted ", ""],
  restore: ["undid the retraction of ", ""],
  "digest add": ["added ", ""],
  "digest edit": ["changed ", ""],
  "digest remove": ["removed ", ""],
  "digest pause": ["paused ", ""],
  "digest resume": ["resumed ", ""],
  "digest now": ["posted ", " at once"],
  pause: ["paused ", ""],
  missed: ["missed a post of ", ""],
  doubt: ["may have posted ", " twice"],
};

const details = z.record(z.string(), z.unknown());

/** One log entry in plain words: headlines and channels by name, no ids, no patterns. */
export function logLine(
  { at, actor, action, target, detail }: Pick<AuditRow, "at" | "actor" | "action" | "target" | "detail">,
  snapshot: Snapshot,
  digests: readonly DigestRow[],
): Line {
  const [before, after] = deeds[action] ?? [`${action} `, ""];
  const channel = digests.find(({ id }) => id === target)?.channel;
  const what =
    channel === undefined ? [nameOfTarget(action, target, snapshot)] : ["the digest in ", { channel }];
  const said = detail === "" ? "" : `: ${inWords(detail)}`;
  return [{ time: at }, " ", nameOf(actor), ` ${before}`, ...what, `${after}${said}`];
}

function nameOfTarget(action: string, target: string, { articles, retracted = [] }: Snapshot): string {
  if (action === "reload") return "";
  if (action.startsWith("digest ")) return "a removed digest";
  const article = [...articles, ...retracted].find(({ file }) => file === target);
  return article === undefined ? target : `“${article.headline}”`;
}

/** Turns stored details, "{"outlet":"The Post"}", into "outlet The Post"; leaves out cron patterns. */
function inWords(detail: string): string {
  if (!detail.startsWith("{")) return detail.replace(/the cron pattern .*?(?=, )/u, "a cron pattern");
  try {
    return Object.entries(details.parse(JSON.parse(detail)))
      .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(", ") : String(value)}`)
      .join(", ");
  } catch {
    return detail;
  }
}
