// The other side of `bench:discord`: a stand-in for Discord in a separate process, and the people who ask.
import { startStandIn } from "../../src/rehearsal/startStandIn.ts";
import { validateMessage } from "../../src/render/discord/validateMessage.ts";
import { buttonsOf } from "../support/messageParts.ts";
import type { LoadReport, LoadRequest } from "./discordReport.ts";

const standIn = await startStandIn({
  port: 0,
  clock: Date.now,
  random: Math.random,
  rules: { message: validateMessage, commands: () => [] },
});

/** When each interaction that waits was begun, and how long those took that were acknowledged, in milliseconds. */
const begun = new Map<string, number>();
let acknowledged: number[] = [];
let refused = 0;
standIn.world.listeners.add((change) => {
  if (change.kind === "interactionCreated")
    begun.set((change.payload as { id: string }).id, performance.now());
  if (change.kind !== "sent") return;
  const [, id = ""] = /^\/interactions\/(\d+)\/.*\/callback$/.exec(change.entry.path) ?? [];
  const at = begun.get(id);
  if (id !== "" && change.entry.status >= 300) refused += 1;
  else if (at !== undefined) acknowledged.push(performance.now() - at);
  begun.delete(id);
});

/** Lets `atOnce` people ask `total` questions, and times each one until it is answered. */
async function drive({ total, atOnce, questions }: LoadRequest): Promise<LoadReport> {
  const times: number[] = [];
  let asked = 0;
  let lost = 0;
  const person = async (): Promise<void> => {
    while (asked < total) {
      const turn = asked++;
      const { command, options } = questions[turn % questions.length] ?? { command: "help", options: {} };
      const began = performance.now();
      try {
        const message = await standIn.member.runCommand(command, options);
        times.push(performance.now() - began);
        const next = buttonsOf(message).find(({ label }) => label === "Next" || label.startsWith("Context"));
        if (next === undefined || asked >= total) continue;
        asked += 1;
        const pressed = performance.now();
        await standIn.member.pressButton(message.id, next.customId);
        times.push(performance.now() - pressed);
      } catch {
        lost += 1;
      }
    }
  };
  acknowledged = [];
  refused = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, person));
  const seconds = (performance.now() - began) / 1000;
  return { acknowledged: sorted(acknowledged), answered: sorted(times), seconds, lost, refused };
}

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);

process.on("message", (request: LoadRequest) => {
  void drive(request).then((report) => process.send?.(report));
});
process.on("disconnect", () => process.exit());
process.send?.({ token: standIn.token, apiBase: standIn.apiBase });
