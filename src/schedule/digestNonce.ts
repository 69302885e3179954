import { createHash } from "node:crypto";

/** Discord takes 25 characters. */
const NONCE_LENGTH = 25;

/** The nonce of one part of one slot: the same over restarts and in every process, so that a repeat is recognised. */
export function digestNonce(digest: string, channel: string, slot: number, part: number): string {
  return createHash("sha256")
    .update([digest, channel, slot, part].join("|"))
    .digest("base64url")
    .slice(0, NONCE_LENGTH);
}
