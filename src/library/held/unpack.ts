import { memoise } from "../../text/memoise.ts";
import { kinds, literals, type Plain } from "./pack.ts";

/** The bytes being read, the position, and the earlier strings and keys. */
interface Unpacking {
  readonly bytes: Buffer;
  at: number;
  /** All strings, one after the other, and how far they have been read. */
  text: string;
  textAt: number;
  readonly strings: string[];
  readonly shapes: (readonly string[])[];
}

/**
 * Unpacks data from `pack`; throws an error if it is truncated.
 *
 * @param from the first byte to read
 */
export function unpack(packed: Uint8Array, from = 0): Plain {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const reading: Unpacking = { bytes, at: from, text: "", textAt: 0, strings: [], shapes: [] };
  const end = (readHead(reading) >>> 3) + reading.at;
  if (end > bytes.length) throw new Error(CUT_OFF);
  reading.text = bytes.toString("utf8", reading.at, end);
  reading.at = end;
  return read(reading);
}

const CUT_OFF = "packed data ends too early";

/** Makes equal property names the same string, so that V8 finds properties faster. */
const keyOf = memoise((key) => key);

function read(reading: Unpacking): Plain {
  const head = readHead(reading);
  const number = head >>> 3;
  switch (head & 7) {
    case kinds.number:
      return number;
    case kinds.array: {
      const list: Plain[] = [];
      for (let at = 0; at < number; at += 1) list.push(read(reading));
      return list;
    }
    case kinds.object: {
      const keys: string[] = [];
      for (let at = 0; at < number; at += 1) keys.push(keyOf(read(reading) as string));
      reading.shapes.push(keys);
      return readObject(reading, keys);
    }
    case kinds.knownObject:
      return readObject(reading, reading.shapes[number] ?? []);
    case kinds.literal:
      return number === literals.length - 1 ? readFloat(reading) : literals[number];
    case kinds.knownString:
      return reading.strings[number];
    case kinds.string:
      return readString(reading, number);
    default:
      return readOddString(reading, number);
  }
}

function readObject(reading: Unpacking, keys: readonly string[]): Plain {
  const object: Record<string, Plain> = {};
  for (const key of keys) object[key] = read(reading);
  return object;
}

function readString(reading: Unpacking, units: number): string {
  const text = reading.text.slice(reading.textAt, reading.textAt + units);
  reading.textAt += units;
  reading.strings.push(text);
  return text;
}

function readOddString(reading: Unpacking, bytes: number): string {
  const text = reading.bytes.toString("utf16le", reading.at, reading.at + bytes);
  reading.at += bytes;
  reading.strings.push(text);
  return text;
}

function readFloat(reading: Unpacking): number {
  const value = reading.bytes.readDoubleLE(reading.at);
  reading.at += Float64Array.BYTES_PER_ELEMENT;
  return value;
}

function readHead(reading: Unpacking): number {
  let head = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reading.bytes[reading.at];
    if (byte === undefined) throw new Error(CUT_OFF);
    reading.at += 1;
    head |= (byte & 0x7f) << shift;
    if (byte < 0x80) return head >>> 0;
  }
}
