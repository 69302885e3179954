import { record } from "../store/audit.ts";
import type { DigestRow } from "../store/schema.ts";
import type { DigestServices } from "./digestServices.ts";

/** A problem with a digest. */
export interface Trouble {
  /** Its name in the log: "pause". */
  readonly action: string;
  /** The rest of a sentence about the digest: "is paused". */
  readonly words: string;
  readonly detail: string;
  /** The remedy, in whole sentences. */
  readonly advice?: string;
}

/** Logs a problem with a digest for its server; never throws because of Discord. */
export async function logTrouble(
  { store, now, newId, log }: DigestServices,
  { id, guild, channel }: DigestRow,
  { action, words, detail }: Trouble,
): Promise<void> {
  log.warn({ digest: id, channel, reason: detail }, `digest ${words}`);
  await record(store.db, { id: newId(), guild, at: now(), actor: "schedule", action, target: id, detail });
}

/** Logs a problem with a digest and warns the moderators. */
export async function reportTrouble(
  services: DigestServices,
  digest: DigestRow,
  trouble: Trouble,
): Promise<void> {
  await logTrouble(services, digest, trouble);
  const { words, detail, advice } = trouble;
  const what = ` ${words}: ${detail}.${advice === undefined ? "" : ` ${advice}`}`;
  const line = [`Digest ${digest.id} for `, { channel: digest.channel }, what] as const;
  await services.channel.tellModerators(digest.created_by, line, digest.guild);
}
