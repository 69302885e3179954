import { type Numbers, type NumbersKind, sharedArray } from "../text/sharedMemory.ts";

/** Moves a table's typed arrays to shared memory, unless they are there already, so that two threads can use them. */
export function shareArrays<Table extends object>(table: Table): Table {
  const shared = Object.entries(table).map(([name, value]: [string, unknown]) => [
    name,
    ArrayBuffer.isView(value) ? shareArray(value as Numbers) : value,
  ]);
  return Object.fromEntries(shared) as Table;
}

function shareArray(array: Numbers): Numbers {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const shared = sharedArray(array.constructor as unknown as NumbersKind<Numbers>, array.length);
  shared.set(array);
  return shared;
}
