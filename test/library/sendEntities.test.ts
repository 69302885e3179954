import fc from "fast-check";
import { expect, test } from "vitest";
import type { NamedEntity } from "../../src/answer/names/namedEntity.ts";
import { sendEntities, receiveEntities } from "../../src/library/sendEntities.ts";

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
