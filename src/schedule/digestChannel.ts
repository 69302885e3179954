import type { Line } from "../render/discord/moderatorMessage.ts";
import type { DigestPart } from "../answer/reply/digestPart.ts";

/** How sending a part ended. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly message: string }
  /** The channel is gone or not writable, and a retry will not help. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Anything else, such as an outage: worth a retry unless it lasts. */
  | { readonly kind: "failed"; readonly reason: string; readonly isLasting?: boolean };

/** How digests reach a channel; the schedule knows nothing else about their destination. */
export interface DigestChannel {
  /** Sends one part; for some minutes, the receiver drops a second message with the same nonce. */
  send(channel: string, part: DigestPart, nonce: string): Promise<SendOutcome>;
  /**
   * Looks for the bot's own message with `mark` after a time (milliseconds since 1970): `sent` with the message if
   * found, `undefined` if it is not there, otherwise the reason why nobody can tell.
   */
  find(channel: string, mark: string, since: number): Promise<SendOutcome | undefined>;
  /** The permissions that the bot lacks there for digests, in Discord's words. */
  lacks(channel: string): Promise<readonly string[]>;
  /** Warns the moderators of a server about a digest: in their channel, or else whoever added it, or else the owner. */
  tellModerators(adder: string, line: Line, guild: string): Promise<void>;
}
