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
  const before = standIn.sent.length;
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, person));
  const seconds = (performance.now() - began) / 1000;
  const callbacks = standIn.sent.slice(before).filter(({ path }) => path.includes("/callback"));
  const refused = callbacks.filter(({ status }) => status >= 300).length;
  return { times: times.sort((a, b) => a - b), seconds, lost, refused, answers: callbacks.length - refused };
}

process.on("message", (request: LoadRequest) => {
  void drive(request).then((report) => process.send?.(report));
});
process.on("disconnect", () => process.exit());
process.send?.({ token: standIn.token, apiBase: standIn.apiBase });
