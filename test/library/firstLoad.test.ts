import { setImmediate, setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import { UserError } from "../../src/errors.ts";
import { firstLoad, refuseWhileLoading } from "../../src/library/firstLoad.ts";

type Load = Parameters<typeof firstLoad>[0]["load"];

const partOf = (done: number, articles = done): Snapshot =>
  ({ soFar: { done, total: 100 }, articles: Array.from({ length: articles }) }) as unknown as Snapshot;

/** A first load, and what it published, in order; publishing takes a moment. */
function started(load: Load, publishes: (done: number) => Promise<void> = () => Promise.resolve()) {
  const published: number[] = [];
  let at = 0;
  const first = firstLoad({
    load,
    publish: async (part) => {
      const done = part.soFar?.done ?? 0;
      await publishes(done);
      await setTimeout(5);
      published.push(done);
    },
    now: () => (at += 1000),
  });
  return { first, published };
}

test("questions are answered from the first part on while the load continues", async () => {
  let finish = (): void => undefined;
  const { first, published } = started(async ({ onPart, onProgress, settled }) => {
    onProgress(20, 100);
    onPart(partOf(20));
    await new Promise<void>((resolve) => (finish = resolve));
    await settled();
  });
  await first.answers;
  expect(published).toEqual([20]);
  expect(first.loading()).toEqual({ done: 20, total: 100, perSecond: 20, secondsLeft: 4 });
  finish();
  await first.whole;
  expect(first.loading()).toBeUndefined();
});

test("a load without parts answers once it is complete", async () => {
  const { first, published } = started(() => setTimeout(5));
  await first.answers;
  expect(first.loading()).toBeUndefined();
  expect(published).toEqual([]);
});

test("parts are published in order, and a part overtaken by a larger one is skipped", async () => {
  const { first, published } = started(async ({ onPart, settled }) => {
    onPart(partOf(10));
    await setImmediate();
    for (const size of [20, 30, 40]) onPart(partOf(size));
    await settled();
  });
  await first.whole;
  expect(published).toEqual([10, 40]);
});

test("a load restarted after a crash does not return to smaller parts", async () => {
  const { first, published } = started(async ({ onPart, settled }) => {
    for (const size of [10, 20, 10, 20, 40]) {
      onPart(partOf(size));
      await settled();
    }
  });
  await first.whole;
  expect(published).toEqual([10, 20, 40]);
});

test("a part without articles is not published", async () => {
  const { first, published } = started(async ({ onPart, settled }) => {
    onPart(partOf(10, 0));
    await settled();
    onPart(partOf(20, 1));
    await settled();
  });
  await first.whole;
  expect(published).toEqual([20]);
});

test("a part that cannot be published does not stop the load", async () => {
  const { first, published } = started(
    async ({ onPart, settled }) => {
      for (const size of [10, 20]) {
        onPart(partOf(size));
        await settled();
      }
    },
    (done) => (done === 10 ? Promise.reject(new Error("the state is busy")) : Promise.resolve()),
  );
  await first.whole;
  expect(published).toEqual([20]);
});

test("a load that fails before anything answers fails as a whole", async () => {
  const { first } = started(() => Promise.reject(new UserError("The folder is empty.")));
  await expect(first.whole).rejects.toThrow("The folder is empty.");
  await expect(first.answers).rejects.toThrow("The folder is empty.");
});

test("a load that fails later says why and how far it got", async () => {
  const { first } = started(async ({ onPart, onProgress, settled }) => {
    onProgress(10, 100);
    onPart(partOf(10));
    await settled();
    throw new UserError("There is too little memory.");
  });
  await first.answers;
  await expect(first.whole).rejects.toThrow("too little memory");
  expect(first.loading()).toMatchObject({ done: 10, total: 100, failed: "There is too little memory." });
  first.end();
  expect(first.loading()).toBeUndefined();
});

const progress = { done: 1200, total: 5000, perSecond: 60, secondsLeft: 64 };
test("operations that need all articles are refused during the load, with the time left", () => {
  expect(() => refuseWhileLoading(progress)).toThrow(
    "still loading: 1,200 of 5,000 articles are read, 60 a second; about 64 seconds left. Try again",
  );
});
test.each([
  ["they are loaded", undefined],
  ["the load has failed, so that a reload can mend it", { ...progress, failed: "The disk is full." }],
])("they are not refused once %s", (_, loading) => {
  expect(() => refuseWhileLoading(loading)).not.toThrow();
});
