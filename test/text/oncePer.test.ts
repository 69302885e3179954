import { expect, test } from "vitest";
import { oncePer } from "../../src/text/oncePer.ts";

test("each object's value is computed once, even if it is undefined or another object is equal", () => {
  const seen: object[] = [];
  const sizeOf = oncePer((list: readonly string[]) => {
    seen.push(list);
    return list.length === 0 ? undefined : list.length;
  });
  const [one, like, empty] = [["a"], ["a"], [] as string[]];
  for (const list of [one, like, one, empty, like, empty])
    expect(sizeOf(list)).toBe(list.length === 0 ? undefined : list.length);
  expect(seen).toEqual([one, like, empty]);
  expect(seen[1]).toBe(like);
});
