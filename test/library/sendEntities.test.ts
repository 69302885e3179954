import fc from "fast-check";
import { expect, test } from "vitest";
import type { NamedEntity } from "../../src/answer/names/namedEntity.ts";
import { sendEntities, receiveEntities } from "../../src/library/sendEntities.ts";
import { receiveStrings, sendStrings } from "../../src/library/sendStrings.ts";

const names = fc.array(fc.constantFrom("Ada Brandt", "Jonas Fenwick", "Mr Fenwick"), { maxLength: 2 });
const entity = fc.record<NamedEntity>(
  {
    ids: names,
    name: fc.constantFrom("Ada Brandt", "Jonas Fenwick"),
    kind: fc.constantFrom("person", "org"),
    forms: names,
    bareForms: names,
    lexicon: names,
    articles: fc.array(fc.nat(3), { maxLength: 2 }),
    descriptions: fc.array(fc.string(), { maxLength: 1 }),
  },
  { noNullPrototype: true },
);

test("one list after the other arrives as it was sent", () => {
  fc.assert(
    fc.property(fc.array(fc.array(entity, { maxLength: 12 }), { maxLength: 6 }), (lists) => {
      const send = sendEntities();
      let before: readonly NamedEntity[] = [];
      for (const list of lists) {
        before = receiveEntities(structuredClone(send(list)), before);
        expect(before).toStrictEqual(list);
      }
    }),
  );
});

test("what has not changed is not sent again, and stays the same object", () => {
  const of = (name: string): NamedEntity => ({
    ids: [name],
    name,
    kind: "person",
    forms: [name],
    bareForms: [name],
    lexicon: [],
    articles: [0],
    descriptions: [],
  });
  const send = sendEntities();
  const first = receiveEntities(send([of("Ada Brandt"), of("Jonas Fenwick")]), []);
  const sent = send([of("Gwen Drummond"), of("Ada Brandt")]);
  expect(sent).toEqual([of("Gwen Drummond"), 0]);
  expect(receiveEntities(sent, first)[1]).toBe(first[0]);
});

test("one list of strings after the other arrives as it was sent", () => {
  const words = fc.uniqueArray(
    fc.constantFrom("storm", "harbour", "wall", "ferry", "pier", "tide", "crew", "mast", "rope"),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (lists) => {
      const send = sendStrings();
      let before: readonly string[] = [];
      for (const list of lists) {
        before = receiveStrings(structuredClone(send(list)), before);
        expect(before).toStrictEqual(list);
      }
    }),
  );
});

test("of a list of strings only what is new is sent, and one that has not changed stays the same list", () => {
  const send = sendStrings();
  const first = receiveStrings(send(["storm", "harbour", "wall", "ferry"]), []);
  expect(receiveStrings(send(["storm", "harbour", "wall", "ferry"]), first)).toBe(first);
  expect(send(["storm", "pier", "wall", "ferry", "harbour"])).toEqual([[0, 1], "pier", [2, 2], [1, 1]]);
});
