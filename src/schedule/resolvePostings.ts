import { arriveCitation, dropCitations, readCitation } from "../store/citations.ts";
import { giveUpCorrections } from "../store/corrections.ts";
import { readPostings } from "../store/unconfirmedAnswers.ts";
import type { Connection, PostingRow } from "../store/schema.ts";
import type { CorrectionServices } from "./correctMessages.ts";

/** Where an answer was found. */
export type Whereabouts =
  | { readonly kind: "there"; readonly message: string }
  | { readonly kind: "not there" }
  /** The person who asked was told to wait, and is still waiting. */
  | { readonly kind: "awaited" }
  /** It cannot be determined, and a retry will not help. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** Worth a retry later. */
  | { readonly kind: "failed"; readonly reason: string };

/** How to look for answers whose delivery was never confirmed. */
export interface PostingFinder {
  find(posting: PostingRow, now: number): Promise<Whereabouts>;
  /** Answers a person who is still waiting, from what was recorded; doing it twice does no harm. */
  deliver(posting: PostingRow, content: string): Promise<Whereabouts>;
}

/**
 * Discord accepts a reply within three seconds, so after this many milliseconds it has arrived or never will. A person who
 * was told to wait can be answered for longer, but a running bot does so immediately.
 */
const SETTLED = 10_000;
/** Milliseconds for which the interaction's token can find an answer: 15 minutes at most. */
const LOOKED_FOR = 10 * 60_000;

/**
 * Finds answers that were being posted when a process ended or a connection broke, so that corrections reach them. It
 * delivers those that somebody is still waiting for. An answer that cannot be found stays announced, and is looked for
 * again when a correction needs it.
 */
export async function resolvePostings(
  { store, now, log }: Pick<CorrectionServices, "store" | "now" | "log">,
  finder: PostingFinder,
): Promise<void> {
  await store.claim("postings", async () => {
    const { db } = store;
    for (const posting of await readPostings(db, now() - LOOKED_FOR, now() - SETTLED)) {
      const { message: name, channel, interaction } = posting;
      const found = await whereabouts(db, posting, finder, now());
      if (found.kind === "there") {
        await db.transaction().execute((transaction) => arriveCitation(transaction, name, found.message));
      } else if (found.kind === "not there" || found.kind === "awaited") {
        await db.transaction().execute((transaction) => dropCitations(transaction, [name]));
      } else {
        const { reason } = found;
        log.warn({ interaction, channel, reason }, "could not find out whether an answer was posted");
        if (found.kind === "failed") return;
        await giveUpCorrections(db, name, reason, now());
      }
    }
  });
}

async function whereabouts(
  db: Connection,
  posting: PostingRow,
  finder: PostingFinder,
  now: number,
): Promise<Whereabouts> {
  const found = await finder.find(posting, now);
  if (found.kind !== "awaited") return found;
  const citation = await readCitation(db, posting.message);
  return citation === undefined ? { kind: "not there" } : finder.deliver(posting, citation.content);
}
