import { kinds, literals, type Plain } from "./pack.ts";

/** What is being read, how far, and what was read before. */
interface Reading {
  readonly bytes: Buffer;
  at: number;
  readonly strings: string[];
  readonly shapes: (readonly string[])[];
}

/** The data that `pack` has packed; throws an error if part of it is missing. */
export function unpack(packed: SharedArrayBuffer): Plain {
  return read({ bytes: Buffer.from(packed), at: 0, strings: [], shapes: [] });
}

function read(reading: Reading): Plain {
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
      for (let at = 0; at < number; at += 1) keys.push(read(reading) as string);
      reading.shapes.push(keys);
      return readObject(reading, keys);
    }
    case kinds.knownObject:
      return readObject(reading, reading.shapes[number] ?? []);
    case kinds.literal:
      return number === literals.length - 1 ? readFloat(reading) : literals[number];
    case kinds.knownString:
      return reading.strings[number];
    default:
      return readString(reading, number, (head & 7) === kinds.string ? "utf8" : "utf16le");
  }
}

function readObject(reading: Reading, keys: readonly string[]): Plain {
  const object: Record<string, Plain> = {};
  for (const key of keys) object[key] = read(reading);
  return object;
}

function readString(reading: Reading, bytes: number, encoding: "utf8" | "utf16le"): string {
  const text = reading.bytes.toString(encoding, reading.at, reading.at + bytes);
  reading.at += bytes;
  reading.strings.push(text);
  return text;
}

function readFloat(reading: Reading): number {
  const value = reading.bytes.readDoubleLE(reading.at);
  reading.at += Float64Array.BYTES_PER_ELEMENT;
  return value;
}

function readHead(reading: Reading): number {
  let head = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reading.bytes[reading.at];
    if (byte === undefined) throw new Error("packed data ends too early");
    reading.at += 1;
    head |= (byte & 0x7f) << shift;
    if (byte < 0x80) return head >>> 0;
  }
}
