import { setImmediate, setTimeout } from "node:timers/promises";
import type { BotContext } from "../discord/botContext.ts";
import { describeError } from "../discord/describeError.ts";
import { addDeferrals, dropDeferrals } from "../store/deferrals.ts";
import type { DeferralRow } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

/** Records people who were told to wait, so that they hear something even if this process ends. */
export interface DeferralNotes extends Required<Pick<BotContext, "onDeferral" | "onEnd">> {
  /** Whether this process is still working on an interaction that it deferred. */
  readonly isBeingAnswered: (interaction: string) => boolean;
  /** Forgets those who have been answered, together. */
  forget(): Promise<void>;
}

/** Milliseconds after which a person is told to wait although that is not recorded yet; Discord expects word within 3 s. */
const PATIENCE = 1_000;

/**
 * Records deferrals in the state before Discord hears of them: whoever sees that the bot is thinking is told to ask again if
 * this process ends.
 */
export function noteDeferrals({ db }: Store, now: () => number, log: BotContext["log"]): DeferralNotes {
  let begun: DeferralRow[] = [];
  let noted = Promise.resolve();
  /** Writes everybody who was told to wait in this turn of the event loop in one go, because many ask at once. */
  const write = async (): Promise<void> => {
    await setImmediate();
    const rows = begun;
    begun = [];
    await addDeferrals(db, rows).catch((error: unknown) =>
      log.warn({ err: describeError(error) }, "could not record that somebody waits"),
    );
  };
  const waiting = new Map<string, Promise<void>>();
  const answered = new Map<string, Promise<void>>();
  return {
    onDeferral: ({ id: interaction, token }) => {
      if (begun.length === 0) noted = write();
      begun.push({ interaction, token, at: now() });
      waiting.set(interaction, noted);
      return Promise.race([noted, setTimeout(PATIENCE, undefined, { ref: false })]);
    },
    onEnd: ({ id: interaction }, isTold) => {
      const written = waiting.get(interaction);
      if (written !== undefined && isTold) answered.set(interaction, written);
      waiting.delete(interaction);
    },
    isBeingAnswered: (interaction) => waiting.has(interaction),
    async forget() {
      const done = [...answered];
      await Promise.all(done.map(([, written]) => written));
      await dropDeferrals(
        db,
        done.map(([interaction]) => interaction),
      );
      for (const [interaction] of done) answered.delete(interaction);
    },
  };
}
