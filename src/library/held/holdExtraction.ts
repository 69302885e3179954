import type { Extraction } from "../../extract/extraction.ts";
import { gettersOf } from "./gettersOf.ts";
import { pack, type Plain } from "./pack.ts";
import { recalled } from "./recalled.ts";
import { unpack } from "./unpack.ts";

const packedOf = new WeakMap<Extraction, SharedArrayBuffer>();

/** The bytes of an extraction, which threads share. */
export const packExtraction = (extraction: Extraction): SharedArrayBuffer =>
  packedOf.get(extraction) ?? pack(extraction as unknown as Plain);

/** What each open extraction holds. */
const foundBy = new WeakMap<Extraction, () => Extraction>();

function foundIn(extraction: Extraction): Extraction {
  const found = foundBy.get(extraction);
  if (found === undefined) throw new Error("an extraction is looked at that was never opened");
  return found();
}

// The same functions for all extractions: V8 keeps objects with functions of their own as slow tables.
const whenLookedAt = gettersOf<Extraction>({
  entities: (extraction) => foundIn(extraction).entities,
  mentions: (extraction) => foundIn(extraction).mentions,
  descriptions: (extraction) => foundIn(extraction).descriptions,
  quotations: (extraction) => foundIn(extraction).quotations,
  reported: (extraction) => foundIn(extraction).reported,
  times: (extraction) => foundIn(extraction).times,
});

/** The extraction of such bytes, which is unpacked when it is looked at. */
export function openExtraction(packed: SharedArrayBuffer): Extraction {
  const extraction = Object.defineProperties({}, whenLookedAt) as Extraction;
  packedOf.set(extraction, packed);
  foundBy.set(
    extraction,
    recalled(packed.byteLength, () => unpack(packed) as unknown as Extraction),
  );
  return extraction;
}
