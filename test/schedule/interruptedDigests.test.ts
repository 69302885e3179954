import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { DigestChannel } from "../../src/schedule/digestChannel.ts";
import { runDigests } from "../../src/schedule/runDigests.ts";
import { addDigest } from "../../src/store/digests.ts";
import { readUnfinished } from "../../src/store/ledger.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { tries } from "../support/effort.ts";
import { digest, digestScene, HOUR, type Next, START } from "./support/digestScene.ts";

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-digests-"));
  store = await openSqlite(folder);
  await addDigest(store.db, digest);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const anySteps = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 3 * HOUR }),
    outcomes: fc.array(fc.constantFrom<Next>("sent", "failed", "killed before", "killed after"), {
      maxLength: 5,
    }),
  }),
  { minLength: 1, maxLength: 8 },
);

test("interrupted anywhere, any number of times, no part arrives twice and no slot is missing from the ledger", async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      for (const table of ["ledger", "ledger_parts", "citations", "citation_files"] as const)
        await store.db.deleteFrom(table).execute();
      const scene = digestScene();
      for (const { wait, outcomes } of steps) {
        scene.now += wait;
        const script = [...outcomes];
        const send = scene.channel.send.bind(scene.channel);
        const scripted = {
          ...scene.channel,
          send: (...args: Parameters<DigestChannel["send"]>) => {
            scene.channel.next = script.shift() ?? "sent";
            return send(...args);
          },
        };
        await runDigests({ ...scene.services(store), channel: scripted });
      }
      scene.channel.next = "sent";
      await runDigests(scene.services(store));
      expect(new Set(scene.marks()).size).toBe(scene.marks().length);
      expect(scene.marks().length % 3).toBe(0);
      expect(await readUnfinished(store.db)).toEqual([]);
      const due = Math.floor(scene.now / HOUR) - Math.floor(START / HOUR);
      expect((await store.db.selectFrom("ledger").selectAll().execute()).length).toBe(due);
    }),
    { numRuns: tries(12) },
  );
});
