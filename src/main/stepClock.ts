import type { Service } from "./startService.ts";

/** Most slots to stop at in one go; after them the clock jumps. */
const MOST_STEPS = 500;

/**
 * Moves a clock forward as if time had passed: it stops at each slot of a digest on the way, so that everything due
 * happens on time.
 *
 * @param by milliseconds
 * @param jump sets the clock forward, in milliseconds
 */
export async function stepClock(
  service: Pick<Service, "nextSlot" | "poke">,
  now: () => number,
  by: number,
  jump: (by: number) => void,
): Promise<void> {
  const end = now() + by;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slot = await service.nextSlot();
    if (slot === undefined || slot > end) break;
    jump(Math.max(0, slot - now()));
    await service.poke();
  }
  jump(Math.max(0, end - now()));
  await service.poke();
}
