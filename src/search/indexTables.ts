import { tablesPer } from "../text/tablesPer.ts";
import type { SearchIndex } from "./searchIndex.ts";

/** The tables derived from an index. */
export const indexTables = tablesPer<SearchIndex>();
