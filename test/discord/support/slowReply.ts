import type { StandIn } from "../../../src/rehearsal/startStandIn.ts";

/** Delays the bot's next reply to an interaction, in milliseconds; resolves when the bot sends it. */
export const slowReply = ({ faults }: StandIn, milliseconds: number): Promise<void> =>
  new Promise((onRequest) => {
    faults.request({ path: /callback/, what: { kind: "slow", milliseconds }, onRequest });
  });
