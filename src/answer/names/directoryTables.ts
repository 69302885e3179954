import { tablesPer } from "../../text/tablesPer.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import { type PlaceTable, rowsOf } from "./placeTable.ts";

/** The tables derived from a name directory. */
export const directoryTables = tablesPer<NameDirectory>();

/** The names of the directory's own tables; a missing one does not compile. */
const placeTables: Readonly<Record<PlaceTableName, true>> = {
  byForm: true,
  byLexicon: true,
  byWord: true,
  byInitials: true,
  byDescription: true,
};

type PlaceTableName = {
  [Name in keyof NameDirectory]: NameDirectory[Name] extends PlaceTable ? Name : never;
}[keyof NameDirectory];

for (const name of Object.keys(placeTables) as PlaceTableName[])
  directoryTables.also((directory) => rowsOf(directory[name]));
