import { parentPort } from "node:worker_threads";
import type { Order, Received, WorkerReport } from "./workerMessages.ts";

/** Called when the other thread confirms a batch. */
let onReceived: (() => void) | undefined;

/** Reports to the thread that started this one. */
export function report(message: WorkerReport): void {
  parentPort?.postMessage(message);
}

/** Reports, and waits for the other thread to confirm, so that its event loop can turn in between. */
export async function reportAndWait(message: WorkerReport): Promise<void> {
  const received = new Promise<void>((resolve) => {
    onReceived = resolve;
  });
  report(message);
  await received;
}

/** Calls `take` with each order from the thread that started this one. */
export function onOrder(take: (order: Order) => void): void {
  parentPort?.on("message", (message: Order | Received) => {
    if (message.kind === "received") onReceived?.();
    else take(message);
  });
}
