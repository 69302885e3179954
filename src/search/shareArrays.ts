type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Copies a table's typed arrays into shared memory, so that two threads can use it. */
export function shareArrays<Table extends object>(table: Table): Table {
  const shared = Object.entries(table).map(([name, value]: [string, unknown]) => [
    name,
    ArrayBuffer.isView(value) ? shareArray(value as NumberArray) : value,
  ]);
  return Object.fromEntries(shared) as Table;
}

function shareArray(array: NumberArray): NumberArray {
  const Shared = array.constructor as new (memory: SharedArrayBuffer) => NumberArray;
  const shared = new Shared(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}
