import * as fc from "fast-check";
import { anyCharacter } from "./anyCharacter.ts";

const letter = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(..."abcxyzABCXYZ019-._~!$&'()*+,;=:@".split("")) },
  { weight: 1, arbitrary: anyCharacter.map(encodeURIComponent) },
);
const part = fc.string({ unit: letter, maxLength: 12 });

/**
 * A web address with a path, and sometimes a query and a fragment. fast-check's own first lists a million characters in
 * every worker.
 */
export const anyUrl: fc.Arbitrary<string> = fc
  .record({
    scheme: fc.constantFrom("http", "https"),
    authority: fc.webAuthority(),
    path: fc.array(part, { maxLength: 4 }),
    query: fc.option(part),
    fragment: fc.option(part),
  })
  .map(({ scheme, authority, path, query, fragment }) =>
    [
      `${scheme}://${[authority, ...path].join("/")}`,
      ...(query === null ? [] : [`?${query}`]),
      ...(fragment === null ? [] : [`#${fragment}`]),
    ].join(""),
  );
