import { afterAll, beforeAll, expect, test } from "vitest";
import { runDigests } from "../../src/schedule/runDigests.ts";
import { addDigest } from "../../src/store/digests.ts";
import { openPostgres } from "../../src/store/openPostgres.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { digest, digestScene, HOUR, START } from "./support/digestScene.ts";

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
});

test("several processes over PostgreSQL send each slot once", async () => {
  const scene = digestScene();
  const url = await postgres.makeDatabase("digests");
  const fail = (error: Error): never => {
    throw error;
  };
  const stores = await Promise.all([
    openPostgres(url, fail),
    openPostgres(url, fail),
    openPostgres(url, fail),
  ]);
  const [first] = stores;
  if (first === undefined) throw new Error("no store");
  for (const id of ["a", "b", "c"]) await addDigest(first.db, { ...digest, id });
  for (let hour = 1; hour <= 10; hour += 1) {
    scene.now = START + hour * HOUR;
    await Promise.all(stores.map((shared) => runDigests(scene.services(shared))));
  }
  // A process skips a digest that another holds; one more run leaves nothing undone.
  await runDigests(scene.services(first));
  expect(new Set(scene.marks()).size).toBe(scene.marks().length);
  expect(scene.marks()).toHaveLength(3 * 10 * 3);
  await Promise.all(stores.map((shared) => shared.close()));
});
