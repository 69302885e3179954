import { createHash } from "node:crypto";

/** Discord accepts 25 characters. */
const NONCE_LENGTH = 25;

/**
 * The nonce of one part of one slot. It is the same across restarts and processes, so that Discord recognises a
 * repeat.
 */
export function digestNonce(digest: string, channel: string, slot: number, part: number): string {
  return createHash("sha256")
    .update([digest, channel, slot, part].join("|"))
    .digest("base64url")
    .slice(0, NONCE_LENGTH);
}
