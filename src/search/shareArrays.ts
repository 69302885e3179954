import { sharedMemory } from "../text/sharedMemory.ts";

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Moves a table's typed arrays to shared memory, unless they are there already, so that two threads can use them. */
export function shareArrays<Table extends object>(table: Table): Table {
  const shared = Object.entries(table).map(([name, value]: [string, unknown]) => [
    name,
    ArrayBuffer.isView(value) ? shareArray(value as NumberArray) : value,
  ]);
  return Object.fromEntries(shared) as Table;
}

function shareArray(array: NumberArray): NumberArray {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const Shared = array.constructor as new (memory: SharedArrayBuffer) => NumberArray;
  const shared = new Shared(sharedMemory(array.byteLength));
  shared.set(array);
  return shared;
}
