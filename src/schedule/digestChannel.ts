import type { Line } from "../render/discord/moderatorMessage.ts";
import type { DigestPart } from "../answer/reply/digest.ts";

/** How sending one part ended. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly message: string }
  /** The channel is gone or may not be written to: it will not get better by itself. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Anything else, such as an outage: worth another try, unless it is lasting. */
  | { readonly kind: "failed"; readonly reason: string; readonly isLasting?: boolean };

/** How digests reach a channel; the schedule knows nothing else of where they go. */
export interface DigestChannel {
  /** Sends one part; the receiver drops a second message with the same nonce for some minutes. */
  send(channel: string, part: DigestPart, nonce: string): Promise<SendOutcome>;
  /**
   * Finds the bot's own message that carries `mark` among those after a moment (milliseconds since 1970): `sent` with the
   * message where it is there, `undefined` where it is not, otherwise why nobody can say.
   */
  find(channel: string, mark: string, since: number): Promise<SendOutcome | undefined>;
  /** The permissions that the bot lacks there for digests, as Discord names them. */
  lacks(channel: string): Promise<readonly string[]>;
  /** Tells the moderators of a server about a digest: in their channel, or else the person who added it, or else the owner. */
  tellModerators(adder: string, line: Line, guild: string): Promise<void>;
}
