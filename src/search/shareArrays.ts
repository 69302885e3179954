import { type Numbers, type NumbersKind, sharedArray } from "../text/sharedMemory.ts";

/** Moves a table's typed arrays to shared memory, unless they are there already, so that two threads can use them. */
export const shareArrays = <Table extends object>(table: Table): Table =>
  mapArrays(table, (array) => (array.buffer instanceof SharedArrayBuffer ? array : copyOf(array)));

/** Copies a table's typed arrays to shared memory of their own, so that they do not keep what they are part of. */
export const copyArrays = <Table extends object>(table: Table): Table => mapArrays(table, copyOf);

function mapArrays<Table extends object>(table: Table, map: (array: Numbers) => Numbers): Table {
  const mapped = Object.entries(table).map(([name, value]: [string, unknown]) => [
    name,
    ArrayBuffer.isView(value) ? map(value as Numbers) : value,
  ]);
  return Object.fromEntries(mapped) as Table;
}

function copyOf(array: Numbers): Numbers {
  const shared = sharedArray(array.constructor as unknown as NumbersKind<Numbers>, array.length);
  shared.set(array);
  return shared;
}
