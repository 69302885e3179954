import type { ModeratorActor } from "../../commands/moderator.ts";
import { moderatorMessage } from "../render/discord/moderatorMessage.ts";
import { editReply, type Answerable } from "./send.ts";

/** Milliseconds before a task shows its progress. */
const SHOW_PROGRESS = 2_000;

/** Shows a task's progress in the deferred reply, at most every two seconds. */
export function showProgress(interaction: Answerable): ModeratorActor["progress"] {
  let shown = Date.now();
  return (line) => {
    if (Date.now() - shown < SHOW_PROGRESS) return;
    shown = Date.now();
    editReply(interaction, moderatorMessage([line])).catch(() => undefined);
  };
}
