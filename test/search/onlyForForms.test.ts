import * as fc from "fast-check";
import { expect, test } from "vitest";
import { onlyForForms } from "../../src/search/onlyForForms.ts";

const forms = Array.from({ length: 12 }, (_, number) => `word${number}`);
const lists = fc.array(fc.array(fc.nat(forms.length - 1)));

test("gives the value of every listed form that has one, however often it is asked for", () => {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(forms.length - 1)), (few, asked) => {
      const valueOf = (form: number): string | undefined => (form % 3 === 0 ? undefined : forms[form]);
      const listed = new Set(few.flat());
      const quick = onlyForForms({ forms }, few, valueOf);
      expect(asked.map(quick)).toEqual(asked.map((form) => (listed.has(form) ? valueOf(form) : undefined)));
    }),
  );
});

test("computes the value of a form once", () => {
  const computed: number[] = [];
  const valueOf = onlyForForms({ forms }, [[1, 2]], (form) => {
    computed.push(form);
    return form === 1 ? "one" : undefined;
  });
  for (const form of [1, 2, 3, 1, 2, 3]) valueOf(form);
  expect(computed).toEqual([1, 2]);
});
