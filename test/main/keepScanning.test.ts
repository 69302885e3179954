import { expect, test, vi } from "vitest";
import type { Archive } from "../../src/archive/openArchive.ts";
import { keepScanning } from "../../src/main/work.ts";

test("a SIGHUP during a scan of the corpus folder is followed by another scan", async () => {
  const stopping = new AbortController();
  const scan = vi.fn<Archive["scan"]>(async () => {
    if (scan.mock.calls.length === 1) process.emit("SIGHUP", "SIGHUP");
    return undefined;
  });
  const log = { info: () => undefined, error: () => undefined };
  const scanning = keepScanning({ scan } as unknown as Archive, log, stopping.signal);
  await expect.poll(() => scan.mock.calls.length, { timeout: 2_000 }).toBe(2);
  stopping.abort();
  await scanning;
  expect(scan).toHaveBeenCalledTimes(2);
});
