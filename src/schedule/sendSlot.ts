import { filesOf, type DigestPart } from "../answer/reply/digest.ts";
import { record } from "../store/audit.ts";
import { arriveCitation, recordCitation } from "../store/citations.ts";
import { updateDigest } from "../store/digests.ts";
import { closeSlot, markPart, readParts } from "../store/ledger.ts";
import type { DigestRow, LedgerPartRow, LedgerRow } from "../store/schema.ts";
import type { DigestDesk } from "./digestDesk.ts";
import { GRACE } from "./planSlots.ts";

const TOO_LATE = "it could not be sent in time; the next slot tells its news";
/** Looking for a message starts this much before its slot was entered: clocks differ. */
const CLOCK_DIFFERENCE = 5 * 60_000;

/**
 * Sends what is still to be sent of a slot that is entered in the ledger.
 *
 * @param resumed true where an earlier attempt may have sent some of it: each part is looked for before it is sent
 */
export async function sendSlot(
  desk: DigestDesk,
  digest: DigestRow,
  row: LedgerRow,
  resumed: boolean,
): Promise<void> {
  const { db } = desk.store;
  const parts = await readParts(db, row);
  let arrived = parts.filter(({ message }) => message !== null).length;
  for (const part of parts) {
    if (part.message !== null) continue;
    const content = JSON.parse(part.payload) as DigestPart;
    const earlier = resumed
      ? await desk.channel.find(digest.channel, content.mark, row.updated_at - CLOCK_DIFFERENCE)
      : undefined;
    if (earlier === undefined && arrived === 0 && desk.now() - row.slot > GRACE) {
      await closeSlot(db, row, "skipped", TOO_LATE, desk.now());
      return;
    }
    const outcome = earlier ?? (await desk.channel.send(digest.channel, content, part.nonce));
    if (outcome.kind === "failed") {
      desk.log.warn(
        { digest: digest.id, slot: row.slot, part: part.part, reason: outcome.reason },
        "digest not sent yet",
      );
      return;
    }
    if (outcome.kind === "refused") {
      await pause(desk, digest, row, outcome.reason);
      return;
    }
    await arrive(desk, digest, part, content, outcome.message);
    arrived += 1;
  }
  await closeSlot(db, row, "sent", "", desk.now());
}

/** Notes the message and what it cites in one step, so that neither is known without the other. */
async function arrive(
  { store, now }: DigestDesk,
  { channel }: DigestRow,
  part: LedgerPartRow,
  content: DigestPart,
  message: string,
): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    const isKnown = await arriveCitation(transaction, part.nonce, message);
    await markPart(transaction, part, part.part, message);
    // A digest that an earlier version entered was not announced.
    if (isKnown) return;
    const citation = { message, channel, kind: "digest", content: part.payload, at: now() } as const;
    await recordCitation(transaction, citation, filesOf(content));
  });
}

async function pause(desk: DigestDesk, digest: DigestRow, row: LedgerRow, reason: string): Promise<void> {
  const at = desk.now();
  await desk.store.db.transaction().execute(async (transaction) => {
    await closeSlot(transaction, row, "skipped", reason, at);
    await updateDigest(transaction, digest.id, { paused: reason });
    await record(transaction, {
      id: desk.newId(),
      at,
      actor: "schedule",
      action: "pause",
      target: digest.id,
      detail: reason,
    });
  });
  const text = `Digest ${digest.id} for <#${digest.channel}> is paused: ${reason}. Put that right, then use /digest resume.`;
  await desk.channel.tellModerators(digest.created_by, text);
}
