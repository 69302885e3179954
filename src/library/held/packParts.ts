import { pack, type Plain } from "./pack.ts";
import { unpack } from "./unpack.ts";

const PLACE_BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** Packs several values so that each can be unpacked separately: first the offset of each, then the values. */
export function packParts(parts: readonly Plain[]): Uint8Array {
  const all = parts.map(pack);
  const places = new DataView(new ArrayBuffer(parts.length * PLACE_BYTES));
  let length = places.byteLength;
  for (const [at, { byteLength }] of all.entries()) {
    places.setUint32(at * PLACE_BYTES, length, true);
    length += byteLength;
  }
  const packed = new Uint8Array(length);
  packed.set(new Uint8Array(places.buffer));
  for (const [at, part] of all.entries()) packed.set(part, places.getUint32(at * PLACE_BYTES, true));
  return packed;
}

/** Unpacks one value of `packParts`, by its number. */
export const unpackPart = (packed: Uint8Array, part: number): Plain =>
  unpack(packed, new DataView(packed.buffer, packed.byteOffset).getUint32(part * PLACE_BYTES, true));
