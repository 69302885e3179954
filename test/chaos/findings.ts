import { readdir } from "node:fs/promises";
import { MessageFlags, type APIMessage } from "discord-api-types/v10";
import { nextSlots } from "../../src/schedule/slots.ts";
import { readEditorial } from "../../src/store/readEditorial.ts";
import { readUnfinished } from "../../src/store/ledger.ts";
import type { DigestRow, LedgerRow } from "../../src/store/schema.ts";
import type { Store } from "../../src/store/store.ts";
import { textsOf } from "../support/messageParts.ts";
import { DOUBLE, NOTED, type Scene } from "./scene.ts";

/** What a run of kills left behind but should not have; every list is empty if the promises hold. */
export interface Harm {
  /** Marks of digests that a channel got more than once. */
  readonly doubled: readonly string[];
  /** Slots of a digest that were neither sent nor recorded as skipped. */
  readonly missed: readonly number[];
  /** Slots recorded as sent although a part is not in the channel, or the other way round. */
  readonly misstated: readonly string[];
  /** Slots whose result is unknown. */
  readonly unfinished: readonly number[];
  /** Notes that were confirmed to a moderator but are gone. */
  readonly lostNotes: readonly string[];
  /** Articles that were added although one with the same words exists. */
  readonly doubles: readonly string[];
  /** Private answers that were shared more than once. */
  readonly sharedTwice: readonly string[];
  /** Messages that still say that the bot is thinking. */
  readonly thinking: readonly string[];
}

export const harmless: Harm = {
  doubled: [],
  missed: [],
  misstated: [],
  unfinished: [],
  lostNotes: [],
  doubles: [],
  sharedTwice: [],
  thinking: [],
};

/** Compares the state with what the channels show. */
export async function findHarm({ db }: Store, scene: Scene): Promise<Harm> {
  const { standIn, notes, corpusDir } = scene;
  const ledger = await db.selectFrom("ledger").selectAll().orderBy("slot").execute();
  const parts = await db.selectFrom("ledger_parts").selectAll().execute();
  const [digest] = await db.selectFrom("digests").selectAll().execute();
  const posted = standIn.moderator.messages({ channel: "digests" });
  const marks = posted.flatMap((message) => /\w+-\w+-\d+$/.exec(textsOf(message).at(-1) ?? "") ?? []);
  const ids = new Set<string | null>(posted.map(({ id }) => id));
  const stateOf = new Map(ledger.map((row) => [row.slot, row.state]));
  const misstated = parts
    .filter(({ slot, message }) => (stateOf.get(slot) === "sent") !== ids.has(message))
    .map(({ slot, part }) => `${slot} part ${part}: ${stateOf.get(slot)}`);
  const kept = (await readEditorial(db))[NOTED]?.notes ?? [];
  return {
    doubled: repeated(marks),
    missed: digest === undefined ? [] : missedSlots(digest, ledger),
    misstated,
    unfinished: (await readUnfinished(db)).map(({ slot }) => slot),
    lostNotes: notes.filter((note) => !kept.includes(note)),
    doubles: (await readdir(corpusDir)).filter((file) => file === DOUBLE),
    sharedTwice: repeated(standIn.member.messages().flatMap(sharedFrom)),
    thinking: thinking(scene),
  };
}

/** What happened in a run; it proves nothing if these are 0. */
export interface Tally {
  readonly digests: number;
  readonly skippedSlots: number;
  readonly answers: number;
  readonly notes: number;
  readonly corrections: number;
  /** People who were asked to ask again. */
  readonly askedAgain: number;
}

/** Counts what happened in a run. */
export async function countDeeds({ db }: Store, scene: Scene): Promise<Tally> {
  const slots = await db.selectFrom("ledger").select("state").execute();
  const corrections = await db.selectFrom("corrections").select("state").execute();
  return {
    digests: slots.filter(({ state }) => state === "sent").length,
    skippedSlots: slots.filter(({ state }) => state === "skipped").length,
    answers: publicAnswers(scene).length,
    notes: scene.notes.length,
    corrections: corrections.filter(({ state }) => state === "edited" || state === "replied").length,
    askedAgain: scene.standIn.member
      .messages()
      .filter((message) => textsOf(message).join("\n").includes("Please ask again")).length,
  };
}

/** The public messages that show the noted article but not `words`, judged only by their content. */
export function uncorrected(scene: Scene, words: string): string[] {
  const digests = scene.standIn.moderator.messages({ channel: "digests" });
  return [...publicAnswers(scene), ...digests]
    .map((message) => ({
      id: message.id,
      shown: textsOf(message)
        .join("\n")
        .replace(/\\(?=[^\w\s])/g, ""),
    }))
    .filter(({ shown }) => shown.includes(NOTED) && !shown.includes(words))
    .map(({ id }) => id);
}

function publicAnswers({ standIn }: Scene): readonly APIMessage[] {
  return standIn.member.messages().filter(({ flags = 0 }) => (flags & MessageFlags.Ephemeral) === 0);
}

/** The messages that say that the bot is thinking. */
export const thinking = ({ standIn }: Scene): string[] =>
  standIn.member.messages().flatMap(({ id, flags = 0 }) => ((flags & MessageFlags.Loading) === 0 ? [] : id));

/** The private message from which a public one was shared. */
function sharedFrom({ flags, message_reference }: APIMessage): string[] {
  const isPublic = ((flags ?? 0) & MessageFlags.Ephemeral) === 0;
  return isPublic ? [message_reference?.message_id ?? ""].filter((id) => id !== "") : [];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
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
