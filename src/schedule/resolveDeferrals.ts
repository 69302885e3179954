import { dropDeferrals, readDeferrals } from "../store/deferrals.ts";
import type { DeferralRow } from "../store/schema.ts";
import type { CorrectionServices } from "./correctMessages.ts";
import type { Whereabouts } from "./resolvePostings.ts";

/** Milliseconds after which a running bot has answered. */
const SETTLED = 10_000;
/** Milliseconds for which a token is certainly valid. */
const TOKEN_SURE = 10 * 60_000;

/** Tells a person who still sees that the bot is thinking to ask again; doing it twice does no harm. */
export type TellWaiting = (deferral: DeferralRow) => Promise<Whereabouts>;

/**
 * Tells people to ask again who were told to wait by a process that then ended. Answers that were recorded are delivered
 * by `resolvePostings` instead.
 *
 * @param isBeingAnswered whether this process is still working on an interaction
 */
export async function resolveDeferrals(
  { store, now, log }: Pick<CorrectionServices, "store" | "now" | "log">,
  tellWaiting: TellWaiting,
  isBeingAnswered: (interaction: string) => boolean,
): Promise<void> {
  await store.claim("deferrals", async () => {
    for (const deferral of await readDeferrals(store.db, now() - SETTLED)) {
      const { interaction, at } = deferral;
      if (isBeingAnswered(interaction)) continue;
      const told: Whereabouts =
        now() - at < TOKEN_SURE ? await tellWaiting(deferral) : { kind: "unknown", reason: "too late" };
      if (told.kind === "unknown" || told.kind === "failed")
        log.warn({ interaction, reason: told.reason }, "could not tell somebody who waits to ask again");
      if (told.kind === "failed") return;
      await dropDeferrals(store.db, [interaction]);
    }
  });
}
