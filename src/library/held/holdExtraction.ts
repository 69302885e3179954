import type { Extraction } from "../../extract/extraction.ts";
import { pack, type Plain } from "./pack.ts";
import { recalled } from "./recalled.ts";
import { unpack } from "./unpack.ts";

const packedOf = new WeakMap<Extraction, SharedArrayBuffer>();

/** The bytes of an extraction, which threads share. */
export const packExtraction = (extraction: Extraction): SharedArrayBuffer =>
  packedOf.get(extraction) ?? pack(extraction as unknown as Plain);

/** The extraction of such bytes, which is unpacked when it is looked at. */
export function openExtraction(packed: SharedArrayBuffer): Extraction {
  const found = recalled(packed.byteLength, () => unpack(packed) as unknown as Extraction);
  const extraction: Extraction = {
    get entities() {
      return found().entities;
    },
    get mentions() {
      return found().mentions;
    },
    get descriptions() {
      return found().descriptions;
    },
    get quotations() {
      return found().quotations;
    },
    get reported() {
      return found().reported;
    },
    get times() {
      return found().times;
    },
  };
  packedOf.set(extraction, packed);
  return extraction;
}
