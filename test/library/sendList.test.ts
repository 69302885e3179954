import fc from "fast-check";
import { expect, test } from "vitest";
import { movesOf, receiveList, sendList } from "../../src/library/sendList.ts";
import { carryPlaces, placesOfList } from "../../src/text/placesOfList.ts";

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

test("the places in a list that arrives are those of its strings, carried over or not", () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.constantFrom(...words)), { maxLength: 6 }), (all) => {
      const send = sendList<string>();
      let before: readonly string[] = [];
      for (const list of all) {
        const last = before;
        const sent = send(list);
        before = receiveList(sent, last);
        carryPlaces(last, before, () => movesOf(sent, last.length));
        const places = placesOfList(before);
        for (const word of words) {
          const place = list.indexOf(word);
          expect([places.get(word), places.has(word)]).toEqual([place < 0 ? undefined : place, place >= 0]);
        }
      }
    }),
  );
});

test("so many added strings that their places are looked up anew do not change them", () => {
  const first = Array.from({ length: 10 }, (_, at) => `old ${at}`);
  placesOfList(first);
  const next = [...Array.from({ length: 6_000 }, (_, at) => `new ${at}`), ...first];
  const moved = Int32Array.from(first, (_, at) => 6_000 + at);
  carryPlaces(first, next, () => ({ moved, fresh: Array.from({ length: 6_000 }, (_, at) => at) }));
  const places = placesOfList(next);
  expect(next.map((one) => places.get(one))).toEqual([...next.keys()]);
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

test.each([[[]], [["a"]]])("items that were never sent are refused, after %j", (before) => {
  expect(() => receiveList([[0, 2]], before)).toThrow("never sent");
});
