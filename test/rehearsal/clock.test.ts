import { afterEach, expect, test } from "vitest";
import { dist } from "../../src/places.ts";
import { startStandIn, type StandIn } from "../../src/rehearsal/startStandIn.ts";

const HOUR = 3_600_000;
let standIn: StandIn;
afterEach(async () => {
  await standIn.close();
});

const start = async (moveClock?: (milliseconds: number) => void): Promise<Record<string, string>> => {
  standIn = await startStandIn({
    port: 0,
    clock: Date.now,
    random: Math.random,
    page: new URL("page/", dist),
    ...(moveClock === undefined ? {} : { moveClock }),
  });
  const page = await (await fetch(standIn.url)).text();
  const secret = /name="page-secret" content="([^"]+)"/.exec(page)?.[1] ?? "";
  return { "x-page-secret": secret, "content-type": "application/json" };
};
const move = async (headers: Record<string, string>, body: unknown): Promise<number> =>
  (await fetch(`${standIn.url}/page/clock`, { method: "POST", headers, body: JSON.stringify(body) })).status;
const offers = async (headers: Record<string, string>): Promise<unknown> => {
  const response = await fetch(`${standIn.url}/page/state`, { headers });
  return ((await response.json()) as { movesClock: unknown }).movesClock;
};

test("the page can move the clock forward by whole hours only", async () => {
  const moved: number[] = [];
  const headers = await start((milliseconds) => void moved.push(milliseconds));
  expect(await offers(headers)).toBe(true);
  expect(await move(headers, { hours: 24 })).toBe(204);
  for (const wrong of [{ hours: -1 }, { hours: 0.5 }, { hours: 100_000 }, {}, null])
    expect(await move(headers, wrong)).toBe(400);
  expect(moved).toEqual([24 * HOUR]);
});

test("a page without the secret cannot move it", async () => {
  const moved: number[] = [];
  await start((milliseconds) => void moved.push(milliseconds));
  expect(await move({ "content-type": "application/json" }, { hours: 1 })).toBe(403);
  expect(moved).toEqual([]);
});

test("a clock that cannot be moved is not offered", async () => {
  const headers = await start();
  expect(await offers(headers)).toBe(false);
  expect(await move(headers, { hours: 1 })).toBe(400);
});
