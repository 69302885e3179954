import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acknowledge } from "../../src/discord/acknowledge.ts";
import { noteDeferrals } from "../../src/main/noteDeferrals.ts";
import { openSqlite } from "../../src/store/openSqlite.ts";
import type { Store } from "../../src/store/store.ts";

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-deferrals-"));
  store = await openSqlite(folder);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const log = { warn: () => undefined } as unknown as Parameters<typeof noteDeferrals>[2];
const waiting = () => store.db.selectFrom("deferrals").select("interaction").execute();

describe("telling a person to wait", () => {
  test("is on disk before Discord hears of it", async () => {
    const { onDeferral } = noteDeferrals(store, () => 5, log);
    const onDisk: unknown[] = [];
    const interaction = {
      id: "7",
      token: "seven",
      client: { rest: { post: async () => onDisk.push(await waiting()) } },
    };
    await acknowledge(interaction as unknown as Parameters<typeof acknowledge>[0], true, { onDeferral });
    expect(onDisk).toEqual([[{ interaction: "7" }]]);
  });

  test("together with others, is one write that all wait for", async () => {
    const { onDeferral } = noteDeferrals(store, () => 5, log);
    await Promise.all(["71", "72", "73"].map((id) => onDeferral({ id, token: id })));
    expect(await waiting()).toEqual(["7", "71", "72", "73"].map((interaction) => ({ interaction })));
  });

  test("is not put off for longer than a second by a state that does not answer", async () => {
    const silent = { transaction: () => ({ execute: () => new Promise(() => undefined) }) };
    const { onDeferral } = noteDeferrals({ ...store, db: silent as unknown as Store["db"] }, () => 5, log);
    const began = performance.now();
    await onDeferral({ id: "11", token: "eleven" });
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
