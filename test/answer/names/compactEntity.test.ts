import fc from "fast-check";
import { expect, test } from "vitest";
import { compactEntity } from "../../../src/answer/names/compactEntity.ts";
import type { NamedEntity } from "../../../src/answer/names/namedEntity.ts";

const words = fc.array(fc.constantFrom("Ada Brandt", "Mrs Brandt", "Brandt", "the harbour master"), {
  maxLength: 4,
});

const entities: fc.Arbitrary<NamedEntity> = fc
  .record({
    ids: words,
    name: fc.constantFrom("Ada Brandt", "Brandt"),
    kind: fc.constantFrom("person", "org", "place"),
    forms: words,
    isBare: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    lexicon: words,
    descriptions: words,
  })
  .map(({ isBare, ...own }) => ({ ...own, bareForms: own.forms.filter((_, at) => isBare[at]) }));

test("a compact entity equals the original, also one from another thread", () => {
  fc.assert(
    fc.property(entities, (entity) => {
      expect(compactEntity(entity)).toStrictEqual(entity);
      expect(compactEntity(structuredClone(entity))).toStrictEqual(entity);
    }),
  );
});

test("equal lists and words are kept once", () => {
  const { name, forms, bareForms } = compactEntity({
    ids: ["person/ada-brandt"],
    name: "Ada Brandt",
    kind: "person",
    forms: ["Ada Brandt", "Brandt"],
    bareForms: ["Ada Brandt", "Brandt"],
    lexicon: [],
    descriptions: [],
  });
  expect(bareForms).toBe(forms);
  expect(forms[0]).toBe(name);
});
