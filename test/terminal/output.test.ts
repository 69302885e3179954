import { afterEach, expect, test } from "vitest";
import { processTerminal } from "../../src/terminal/output.ts";

const { isTTY } = process.stdout;
const listeners = process.stdout.listeners("error");
afterEach(() => {
  process.stdout.isTTY = isTTY;
  for (const added of process.stdout.listeners("error")) {
    if (!listeners.includes(added)) process.stdout.off("error", added as () => void);
  }
});

test.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
])("terminal %j, NO_COLOR %j: colour %j", (onTerminal, noColor, color) => {
  process.stdout.isTTY = onTerminal;
  expect(processTerminal(noColor).color).toBe(color);
});
