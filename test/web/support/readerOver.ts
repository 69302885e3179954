import type { Hono } from "hono";
import { commands } from "../../../commands/index.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import { createMetrics } from "../../../src/web/health/metrics.ts";
import { readerApp } from "../../../src/web/readerApp.ts";
import type { ReaderServices } from "../../../src/web/readerServices.ts";
import type { ReaderEnv } from "../../../src/web/readerEnv.ts";

const metrics = createMetrics();

/** A reader for a snapshot, without a network, and its log. */
export function readerOver(
  snapshot: Snapshot,
  other: Partial<ReaderServices> = {},
): { readonly services: ReaderServices; readonly app: Hono<ReaderEnv>; readonly logged: readonly unknown[] } {
  const logged: unknown[] = [];
  const current = other.snapshot ?? (() => snapshot);
  const services: ReaderServices = {
    settings: { host: "127.0.0.1", port: 0, perMinute: 0 },
    commands,
    snapshot: current,
    open: async () => current(),
    openArticle: async () => current(),
    openName: async () => ({ snapshot: current() }),
    editorial: () => snapshot.editorial ?? {},
    codeVersion: "test",
    keptTexts: async () => [],
    now: () => Date.UTC(2026, 0, 7, 12),
    seen: async () => [],
    readiness: {},
    metrics,
    log: { error: (...line: unknown[]) => void logged.push(line) },
    ...other,
  };
  return { services, app: readerApp(services), logged };
}

/** A request as a browser on this machine sends it. */
export const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request(`http://127.0.0.1:8788${path}`, { headers: { host: "127.0.0.1:8788", ...headers } });
