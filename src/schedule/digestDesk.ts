import type { DigestPart } from "../answer/reply/digest.ts";
import type { Editorial } from "../corpus/editorial.ts";
import type { Covered } from "../store/ledger.ts";
import type { DigestRow } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { DigestChannel } from "./digestChannel.ts";

/** What digests are made and sent with. */
export interface DigestDesk {
  readonly store: Store;
  readonly channel: DigestChannel;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unique each time. */
  readonly newId: () => string;
  readonly log: { warn(fields: object, message: string): void; error(fields: object, message: string): void };
  /** Makes what a digest tells since it last did, or all of it the first time, cut into messages that carry `mark`. */
  readonly compose: (
    digest: DigestRow,
    covered: Covered | undefined,
    mark: string,
  ) => Promise<ComposedDigest>;
}

/** A digest ready to be sent. */
interface ComposedDigest {
  /** None where there is no news and the digest is not to say so. */
  readonly parts: readonly DigestPart[];
  /** The coverage is told up to this moment: when the snapshot it was made from was loaded. */
  readonly coversUntil: number;
  /** What moderators had set when it was made. */
  readonly editorial: Editorial;
}
