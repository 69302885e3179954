import { readFileSync, writeFileSync } from "node:fs";

const MIB = 2 ** 20;
const atPeak = (): number => {
  try {
    const kib = /^VmHWM:\s+(\d+)/mu.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kib !== undefined) return (Number(kib) * 1024) / MIB;
  } catch {
    // Only Linux has it; elsewhere the peak is that of the whole process.
  }
  return (process.resourceUsage().maxRSS * 1024) / MIB;
};

/**
 * Starts to watch this process's memory: what came before is collected (with `--expose-gc`) and, on Linux, forgotten. The function
 * that it returns gives the most memory since then beyond what was in use, in MiB.
 */
export function watchMemory(): () => number {
  globalThis.gc?.();
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // The peak then includes what came before.
  }
  const before = process.memoryUsage.rss() / MIB;
  return () => Math.max(0, atPeak() - before);
}
