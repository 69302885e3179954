import { expect } from "vitest";
import type { Running } from "./running.ts";

/** Waits until `/corpus status` contains these words. */
export async function settled(running: Running, status: string): Promise<void> {
  await expect.poll(() => running.moderate("corpus status"), { interval: 300 }).toContain(status);
}
