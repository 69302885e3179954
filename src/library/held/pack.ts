/** Plain data: the values of JSON, and `undefined`. */
export type Plain =
  undefined | null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** The kind of a value, in the lowest three bits of its first number; the higher bits are its argument. */
export const kinds = {
  /** The number itself, if it is a whole number from 0 up to `LEAST_FLOAT`. */
  number: 0,
  /** The place of a string among the earlier ones. */
  knownString: 1,
  /** The length of a string in UTF-16 units; the strings themselves come before all values, one after the other. */
  string: 2,
  /** The length of an array, whose values follow. */
  array: 3,
  /** The place of a list of keys among the earlier ones; the values follow. */
  knownObject: 4,
  /** The number of keys, which follow, and then the values. */
  object: 5,
  /** The place in `literals`. */
  literal: 6,
  /** The number of bytes of a string with lone surrogates, which follows as UTF-16. */
  oddString: 7,
} as const;

/** Values without further bytes; after the last one, any other number follows in eight bytes. */
export const literals = [undefined, null, false, true, "float"] as const;

const FLOAT = literals.length - 1;
const LEAST_FLOAT = 2 ** 28;
const KIND_BITS = 3;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Maximum bytes of a number. */
const NUMBER_BYTES = 5;

/** A buffer to write to, reused for the next value. */
let room = Buffer.alloc(65_536);
let length = 0;

/**
 * Packs plain data into bytes: numbers are as short as possible, and repeated strings and lists of keys are written once.
 * An extraction takes about a tenth of the memory of its objects. All strings come first, because decoding one long text is
 * several times as fast as decoding many short ones.
 */
export function pack(value: Plain): Uint8Array {
  const written: Written = { strings: new Map(), shapes: new Map(), texts: [] };
  length = 0;
  write(value, written);
  const values = Buffer.from(room.subarray(0, length));
  const text = Buffer.from(written.texts.join(""));
  length = 0;
  begin(kinds.string, text.length);
  const packed = new Uint8Array(length + text.length + values.length);
  packed.set(room.subarray(0, length));
  packed.set(text, length);
  packed.set(values, length + text.length);
  return packed;
}

/** Strings and lists of keys written so far, and their numbers. */
interface Written {
  readonly strings: Map<string, number>;
  readonly shapes: Map<string, number>;
  /** The strings without lone surrogates, in order. */
  readonly texts: string[];
}

function write(value: Plain, written: Written): void {
  if (typeof value === "string") writeString(value, written);
  else if (typeof value === "number") writeNumber(value);
  else if (Array.isArray(value)) {
    begin(kinds.array, value.length);
    for (const one of value as readonly Plain[]) write(one, written);
  } else if (typeof value === "object" && value !== null) {
    writeObject(value as { readonly [key: string]: Plain }, written);
  } else begin(kinds.literal, literals.indexOf(value));
}

function writeObject(value: { readonly [key: string]: Plain }, written: Written): void {
  const keys = Object.keys(value);
  // Otherwise no key and one empty key would look the same.
  const shape = JSON.stringify(keys);
  const known = written.shapes.get(shape);
  if (known === undefined) {
    written.shapes.set(shape, written.shapes.size);
    begin(kinds.object, keys.length);
    for (const key of keys) writeString(key, written);
  } else begin(kinds.knownObject, known);
  for (const key of keys) write(value[key], written);
}

function writeString(text: string, { strings, texts }: Written): void {
  const known = strings.get(text);
  if (known !== undefined) {
    begin(kinds.knownString, known);
    return;
  }
  strings.set(text, strings.size);
  if (!LONE_SURROGATE.test(text)) {
    begin(kinds.string, text.length);
    texts.push(text);
    return;
  }
  const bytes = Buffer.byteLength(text, "utf16le");
  begin(kinds.oddString, bytes);
  makeRoom(bytes);
  room.write(text, length, "utf16le");
  length += bytes;
}

function writeNumber(value: number): void {
  if (Number.isInteger(value) && value >= 0 && value < LEAST_FLOAT && !Object.is(value, -0)) {
    begin(kinds.number, value);
    return;
  }
  begin(kinds.literal, FLOAT);
  makeRoom(Float64Array.BYTES_PER_ELEMENT);
  length = room.writeDoubleLE(value, length);
}

/** Writes a kind with its argument, seven bits per byte, the lowest first (LEB128). */
function begin(kind: number, number: number): void {
  makeRoom(NUMBER_BYTES);
  let rest = (number << KIND_BITS) | kind;
  for (; rest < 0 || rest > 0x7f; rest >>>= 7) {
    room[length] = (rest & 0x7f) | 0x80;
    length += 1;
  }
  room[length] = rest;
  length += 1;
}

function makeRoom(bytes: number): void {
  if (length + bytes <= room.length) return;
  const larger = Buffer.alloc(Math.max(2 * room.length, length + bytes));
  larger.set(room.subarray(0, length));
  room = larger;
}
