import { setImmediate } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { hearSignals } from "../../src/main/processSignals.ts";

const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const before = names.map((name) => process.listeners(name));
afterEach(() => {
  vi.restoreAllMocks();
  for (const [at, name] of names.entries())
    for (const listener of process.listeners(name))
      if (!before[at]?.includes(listener)) process.off(name, listener);
});

test("one Ctrl-C that arrives twice ends nothing, however long the first keeps the process busy", async () => {
  let time = 0;
  vi.spyOn(performance, "now").mockImplementation(() => time);
  const exit = vi.spyOn(process, "exit").mockImplementation((() => undefined) as never);
  const { stop } = hearSignals();
  const interrupt = process.listeners("SIGINT").at(-1) as (signal: string) => void;
  stop.addEventListener("abort", () => (time = 10_000));

  interrupt("SIGINT");
  expect(stop.aborted).toBe(true);
  interrupt("SIGINT");
  await setImmediate();
  interrupt("SIGINT");
  expect(exit).not.toHaveBeenCalled();

  time += 501;
  interrupt("SIGINT");
  expect(exit).toHaveBeenCalledWith(130);
});
