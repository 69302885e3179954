import { tablesPer } from "../text/tablesPer.ts";
import type { Extraction } from "./extraction.ts";

/** The tables derived from an article's extraction. */
export const extractionTables = tablesPer<Extraction>();
