import fc from "fast-check";
import { expect, test } from "vitest";
import { receiveList, sendList } from "../../src/library/sendList.ts";

/** Each list is made from some of these, so that they recur in any order. */
const entities = ["Ada Brandt", "Jonas Fenwick", "Mr Fenwick", "Gwen Drummond", "Lowmoor Paving"].map(
  (name) => ({
    name,
  }),
);
const words = "storm harbour wall ferry pier tide crew mast rope".split(" ");
const lists = <Item>(items: readonly Item[]) =>
  fc.array(fc.array(fc.constantFrom(...items), { maxLength: 12 }), { maxLength: 6 });

test("successive lists of strings arrive as they were sent", () => {
  fc.assert(
    fc.property(lists(words), (all) => {
      const send = sendList<string>();
      let before: readonly string[] = [];
      for (const list of all) {
        before = receiveList(structuredClone(send(list)), before);
        expect(before).toStrictEqual(list);
      }
    }),
  );
});

test("successive lists of objects arrive as they were sent", () => {
  fc.assert(
    fc.property(lists(entities), (all) => {
      const send = sendList<(typeof entities)[number]>();
      let before: readonly (typeof entities)[number][] = [];
      for (const list of all) {
        before = receiveList(structuredClone(send(list)), before);
        expect(before).toStrictEqual(list);
      }
    }),
  );
});

test("only new items of a list are sent, and an unchanged list stays the same object", () => {
  const send = sendList<string>();
  const first = receiveList(send(["storm", "harbour", "wall", "ferry"]), []);
  expect(receiveList(send(["storm", "harbour", "wall", "ferry"]), first)).toBe(first);
  expect(send(["storm", "pier", "wall", "ferry"])).toEqual([[0, 1], "pier", [2, 2]]);
});

test("unchanged items are not sent again and stay the same objects", () => {
  const [ada, jonas, other, gwen] = entities as [object, object, object, object];
  const send = sendList<object>();
  const first = receiveList(structuredClone(send([ada, jonas, other])), []);
  const sent = send([gwen, ada, other]);
  expect(sent).toEqual([gwen, [0, 1], [2, 1]]);
  expect(receiveList(structuredClone(sent), first)[1]).toBe(first[0]);
});

test("items that moved far are sent again", () => {
  const numbers = Array.from({ length: 3000 }, (_, number) => String(number));
  const send = sendList<string>();
  const first = receiveList(send(numbers), []);
  const turned = numbers.toReversed();
  expect(receiveList(send(turned), first)).toStrictEqual(turned);
});
