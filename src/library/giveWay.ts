import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** How much lower than usual the priority of such a thread is ("nice"). */
const LOWER = 5;

/**
 * Lets other threads go first when all processors are busy, so that the thread that answers need not wait for a time
 * slice. Only Linux has priorities of threads; elsewhere nothing changes.
 */
export function giveWay(): void {
  try {
    // "1234/task/1240": this thread's own number, which `setPriority` takes like that of a process.
    const thread = Number(/\/task\/(\d+)$/u.exec(readlinkSync("/proc/thread-self"))?.[1]);
    setPriority(thread, LOWER);
  } catch {
    // As before: the same priority for all.
  }
}
