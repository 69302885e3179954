import type { DigestPart } from "../answer/reply/digestPart.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Covered } from "../store/ledger.ts";
import type { DigestRow } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { DigestChannel } from "./digestChannel.ts";

/** What composing and sending digests needs. */
export interface DigestServices {
  readonly store: Store;
  readonly channel: DigestChannel;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new id on every call. */
  readonly newId: () => string;
  readonly log: { warn(fields: object, message: string): void; error(fields: object, message: string): void };
  /** False while articles are still loading: what is due waits until all are there. */
  readonly isWhole: () => boolean;
  /**
   * Composes what is new since the last digest, or everything for the first one, split into messages that carry
   * `mark`.
   *
   * @throws UserError while articles are still loading
   */
  readonly compose: (
    digest: DigestRow,
    covered: Covered | undefined,
    mark: string,
  ) => Promise<ComposedDigest>;
}

/** A digest ready to send. */
interface ComposedDigest {
  /** Empty if there is no news and the digest should then post nothing. */
  readonly parts: readonly DigestPart[];
  /** The news up to this time is covered: when its snapshot was loaded. */
  readonly coversUntil: number;
  /** Moderators' changes when it was composed. */
  readonly editorial: Editorial;
}
