import type { KeptTables } from "../answer/keptTables.ts";

/** One of the tables, as it is written to a file. */
export interface TablePart {
  readonly table: "keys" | "index" | "names";
  /** The property of the table; absent if it has none. */
  readonly name?: string;
  readonly value: unknown;
}

/** Splits tables into parts, so that only one at a time is in memory twice. */
export const tableParts = ({ keys, index, names }: KeptTables): TablePart[] => [
  { table: "keys", value: keys },
  ...Object.entries(index).map(([name, value]) => ({
    table: "index" as const,
    name,
    value: value as unknown,
  })),
  ...Object.entries(names).map(([name, value]) => ({
    table: "names" as const,
    name,
    value: value as unknown,
  })),
];

/** The other end of `tableParts`; `undefined` without parts. */
export function joinTableParts(parts: readonly TablePart[]): KeptTables | undefined {
  const keys = parts.find(({ table }) => table === "keys")?.value;
  if (keys === undefined) return undefined;
  const joined = (of: TablePart["table"]): object =>
    Object.fromEntries(parts.flatMap(({ table, name, value }) => (table === of ? [[name, value]] : [])));
  return { keys, index: joined("index"), names: joined("names") } as KeptTables;
}
