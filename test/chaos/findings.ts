import type { APIMessage } from "discord-api-types/v10";
import { nextSlots } from "../../src/schedule/planSlots.ts";
import { readEditorial } from "../../src/store/editorial.ts";
import type { DigestRow, LedgerRow } from "../../src/store/schema.ts";
import type { Store } from "../../src/store/store.ts";
import { textsOf } from "../support/messageParts.ts";

/** What a run of kills left behind that it should not have; each list is empty where the promises hold. */
export interface Findings {
  /** Marks of digests that a channel got more than once. */
  readonly doubled: readonly string[];
  /** Slots of a digest that nobody sent and nobody entered as skipped. */
  readonly missed: readonly number[];
  /** Slots entered as sent of which a part is not in the channel, or entered otherwise though it is. */
  readonly misstated: readonly string[];
  /** Notes that a moderator was told of and that are gone. */
  readonly lostNotes: readonly string[];
  /** Messages that cite the noted article and do not say so. */
  readonly uncorrected: readonly string[];
  /** Slots that were sent, so that a run in which none was proves nothing. */
  readonly sent: number;
}

/** Compares what the state says with what the channels show. */
export async function findHarm(
  { db }: Store,
  digestMessages: readonly APIMessage[],
  answers: readonly APIMessage[],
  noted: { readonly file: string; readonly notes: readonly string[] },
): Promise<Findings> {
  const ledger = await db.selectFrom("ledger").selectAll().orderBy("slot").execute();
  const parts = await db.selectFrom("ledger_parts").selectAll().execute();
  const [digest] = await db.selectFrom("digests").selectAll().execute();
  const marks = digestMessages.flatMap((message) => /\w+-\w+-\d+$/.exec(textsOf(message).at(-1) ?? "") ?? []);
  const isThere = (id: string | null): boolean => digestMessages.some((message) => message.id === id);
  const stateOf = new Map(ledger.map((row) => [row.slot, row.state]));
  const misstated = parts
    .filter(({ slot, message }) => (stateOf.get(slot) === "sent") !== isThere(message))
    .map(({ slot, part }) => `${slot} part ${part}: ${stateOf.get(slot)}`);
  const editorial = await readEditorial(db);
  const kept = editorial[noted.file]?.notes ?? [];
  const citing = await db
    .selectFrom("citation_files")
    .select("message")
    .where("file", "=", noted.file)
    .execute();
  const shown = answers.filter(({ id }) => citing.some(({ message }) => message === id));
  return {
    doubled: marks.filter((mark, at) => marks.indexOf(mark) !== at),
    missed: digest === undefined ? [] : missedSlots(digest, ledger),
    misstated,
    lostNotes: noted.notes.filter((note) => !kept.includes(note)),
    uncorrected: shown
      .filter((message) => kept.length > 0 && !textsOf(message).join("\n").includes("**Editor's note:**"))
      .map(({ id }) => id),
    sent: ledger.filter(({ state }) => state === "sent").length,
  };
}

function missedSlots(digest: DigestRow, ledger: readonly LedgerRow[]): number[] {
  const last = ledger.at(-1)?.slot ?? 0;
  const entered = new Set(ledger.map(({ slot }) => slot));
  const due: number[] = [];
  for (let after = digest.counts_from; ;) {
    const [slot] = nextSlots(digest, after, 1);
    if (slot === undefined || slot > last) return due.filter((one) => !entered.has(one));
    due.push(slot);
    after = slot;
  }
}
