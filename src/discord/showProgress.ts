import type { ModeratorActor } from "../../commands/moderator.ts";
import { moderatorMessage } from "../render/discord/moderatorMessage.ts";
import { editReply, type Deferrable } from "./send.ts";

/** A task that takes longer than this shows how far it is, in milliseconds. */
const SHOW_PROGRESS = 2_000;

/** Shows how far a task is in the reply that was deferred, every other second at the most. */
export function showProgress(interaction: Deferrable): ModeratorActor["progress"] {
  let shown = Date.now();
  return (line) => {
    if (Date.now() - shown < SHOW_PROGRESS) return;
    shown = Date.now();
    editReply(interaction, moderatorMessage([line])).catch(() => undefined);
  };
}
