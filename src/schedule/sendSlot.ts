import { filesOf, type DigestPart } from "../answer/reply/digestPart.ts";
import { arriveCitation, recordCitation } from "../store/citations.ts";
import { updateDigest } from "../store/digests.ts";
import { closeSlot, markBlind, markPart, readParts, readSlot } from "../store/ledger.ts";
import type { DigestRow, LedgerPartRow, LedgerRow } from "../store/schema.ts";
import type { SendOutcome } from "./digestChannel.ts";
import type { DigestServices } from "./digestServices.ts";
import { GRACE } from "./planSlots.ts";
import { reportTrouble } from "./reportTrouble.ts";

const TOO_LATE = "it could not be sent in time; the next post covers its news";
/** The search for a message starts this much before its slot was recorded, because clocks differ. */
const CLOCK_DIFFERENCE = 5 * 60_000;
/** Milliseconds to wait for a channel's history; less than Discord remembers a nonce. */
const HISTORY_WAIT = 2 * 60_000;
/** The value of `blind_since` once the wait is over and the moderators were warned. */
const TOLD = 0;
const BLIND_ADVICE = "Check the channel, and allow the bot to Read Message History there.";

/**
 * Sends the unsent parts of a recorded slot.
 *
 * @param resumed true if an earlier attempt may have sent some parts; each is then looked for before it is sent
 */
export async function sendSlot(
  services: DigestServices,
  digest: DigestRow,
  row: LedgerRow,
  resumed: boolean,
): Promise<void> {
  const { db } = services.store;
  const parts = await readParts(db, row);
  let arrived = parts.filter(({ message }) => message !== null).length;
  for (const part of parts) {
    if (part.message !== null) continue;
    const content = JSON.parse(part.payload) as DigestPart;
    const earlier = resumed ? await lookFor(services, digest, row, content) : undefined;
    if (earlier === undefined && arrived === 0 && services.now() - row.slot > GRACE) {
      await closeSlot(db, row, { state: "skipped", reason: TOO_LATE }, services.now());
      await reportTrouble(services, digest, { action: "missed", words: "was missed", detail: TOO_LATE });
      return;
    }
    const outcome = earlier ?? (await services.channel.send(digest.channel, content, part.nonce));
    if (outcome.kind === "failed") {
      services.log.warn(
        { digest: digest.id, slot: row.slot, part: part.part, reason: outcome.reason },
        "digest not sent yet",
      );
      return;
    }
    if (outcome.kind === "refused") {
      await pause(services, digest, row, outcome.reason);
      return;
    }
    await arrive(services, part, content, { channel: digest.channel, message: outcome.message });
    arrived += 1;
  }
  await closeSlot(db, row, { state: "sent", reason: "" }, services.now());
}

/**
 * Looks for a part that may have been sent. If the channel's history cannot be read, it waits for a limited time.
 * Then it sends the part with its nonce, which Discord recognises for some minutes, and warns the moderators.
 */
async function lookFor(
  services: DigestServices,
  digest: DigestRow,
  row: LedgerRow,
  { mark }: DigestPart,
): Promise<SendOutcome | undefined> {
  const { db } = services.store;
  const found = await services.channel.find(digest.channel, mark, row.updated_at - CLOCK_DIFFERENCE);
  if (found?.kind !== "failed") return found;
  const since = (await readSlot(db, row))?.blind_since ?? services.now();
  await markBlind(db, row, since);
  const waited = services.now() - since;
  if (found.isLasting !== true && waited < HISTORY_WAIT) return found;
  if (since !== TOLD) {
    await markBlind(db, row, TOLD);
    await reportTrouble(services, digest, {
      action: "doubt",
      words: "may have been posted twice",
      detail: `the channel's history could not be read (${found.reason})`,
      advice: BLIND_ADVICE,
    });
  }
  return undefined;
}

/** Records the message and what it cites in one step. */
async function arrive(
  { store, now }: DigestServices,
  part: LedgerPartRow,
  content: DigestPart,
  { channel, message }: { readonly channel: string; readonly message: string },
): Promise<void> {
  await store.db.transaction().execute(async (transaction) => {
    const isKnown = await arriveCitation(transaction, part.nonce, message);
    await markPart(transaction, part, part.part, message);
    // A digest recorded by an earlier version was not announced.
    if (isKnown) return;
    const citation = { message, channel, kind: "digest", content: part.payload, at: now() } as const;
    await recordCitation(transaction, citation, filesOf(content), {});
  });
}

async function pause(
  services: DigestServices,
  digest: DigestRow,
  row: LedgerRow,
  reason: string,
): Promise<void> {
  await services.store.db.transaction().execute(async (transaction) => {
    await closeSlot(transaction, row, { state: "skipped", reason }, services.now());
    await updateDigest(transaction, digest.id, { paused: reason });
  });
  await reportTrouble(services, digest, {
    action: "pause",
    words: "is paused",
    detail: reason,
    advice: "Fix that, then use /digest resume.",
  });
}
