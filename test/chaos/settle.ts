import { expect } from "vitest";
import { buttonsOf } from "../support/messageParts.ts";
import type { Store } from "../../src/store/store.ts";
import { countDeeds, findHarm, harmless, thinking, uncorrected } from "./findings.ts";
import { NOTED, sleep, type Scene } from "./scene.ts";

const waiting = /(\d+) messages? waiting for correction/;
const LOOK_AGAIN = 500;

/**
 * Lets the bots finish what was left, retracts the noted article, lets them finish that too, and reports how everything
 * ended.
 *
 * @param open opens the state after the bots have stopped
 */
export async function settleAndJudge(
  scene: Scene,
  endBots: () => Promise<unknown>,
  open: () => Promise<Store>,
  what: string,
): Promise<void> {
  const { moderator } = scene.standIn;
  await untilNobodyWaits(scene);
  await untilCorrected(scene);
  await moderator.runCommand("corpus note", { article: NOTED, text: "The last note." });
  await untilCorrected(scene);
  expect(uncorrected(scene, "The last note.")).toEqual([]);
  await moderator.runCommand("corpus describe", { article: NOTED, outlet: "The Last Outlet" });
  await untilCorrected(scene);
  expect(uncorrected(scene, "The Last Outlet")).toEqual([]);
  await pressAll(scene);
  expect(uncorrected(scene, "The last note.")).toEqual([]);
  await moderator.runCommand("corpus retract", { article: NOTED, reason: "It was invented." });
  await untilCorrected(scene);
  await pressAll(scene);
  await endBots();
  expect(uncorrected(scene, "It was invented.")).toEqual([]);
  const store = await open();
  const deeds = await countDeeds(store, scene);
  const harm = await findHarm(store, scene);
  await store.close();
  process.stdout.write(`${what}: ${JSON.stringify(deeds)}\n`);
  expect(harm).toEqual(harmless);
  for (const count of [deeds.digests, deeds.answers, deeds.notes, deeds.corrections])
    expect(count).toBeGreaterThan(0);
}

/** Presses every button of every public answer, as the person who asked: no press may erase a correction. */
async function pressAll({ standIn: { member } }: Scene): Promise<void> {
  for (const message of member.messages())
    for (const { customId } of buttonsOf(message))
      if (JSON.stringify(message).includes("Corrected:"))
        await member.pressButton(message.id, customId).catch(() => undefined);
}

/** Waits until everybody who was told to wait has heard something; the test's time limit applies. */
async function untilNobodyWaits(scene: Scene): Promise<void> {
  while (thinking(scene).length > 0) await sleep(LOOK_AGAIN);
}

/** Waits until all corrections are done; the test's time limit applies. */
async function untilCorrected({ standIn }: Scene): Promise<void> {
  for (;;) {
    const status = await standIn.moderator.runCommand("corpus status").catch(() => undefined);
    if (waiting.exec(JSON.stringify(status))?.[1] === "0") return;
    await sleep(LOOK_AGAIN);
  }
}
