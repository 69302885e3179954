import { tablesPer } from "../text/tablesPer.ts";
import type { Article } from "./article.ts";

/** The tables derived from an article. */
export const articleTables = tablesPer<Article>();
