import { record } from "../store/audit.ts";
import type { DigestRow } from "../store/schema.ts";
import type { DigestDesk } from "./digestDesk.ts";

/** Something that went wrong with a digest. */
export interface Trouble {
  /** As the log names it: "pause". */
  readonly action: string;
  /** As a sentence about the digest goes on: "is paused". */
  readonly words: string;
  readonly detail: string;
  /** What to do, in whole sentences. */
  readonly advice?: string;
}

/** Writes trouble with a digest into the log of its server; never throws for Discord's sake. */
export async function logTrouble(
  { store, now, newId, log }: DigestDesk,
  { id, guild, channel }: DigestRow,
  { action, words, detail }: Trouble,
): Promise<void> {
  log.warn({ digest: id, channel, reason: detail }, `digest ${words}`);
  await record(store.db, { id: newId(), guild, at: now(), actor: "schedule", action, target: id, detail });
}

/** The same, and tells the moderators. */
export async function reportTrouble(desk: DigestDesk, digest: DigestRow, trouble: Trouble): Promise<void> {
  await logTrouble(desk, digest, trouble);
  const { words, detail, advice } = trouble;
  const what = ` ${words}: ${detail}.${advice === undefined ? "" : ` ${advice}`}`;
  const line = [`Digest ${digest.id} for `, { channel: digest.channel }, what] as const;
  await desk.channel.tellModerators(digest.created_by, line, digest.guild);
}
