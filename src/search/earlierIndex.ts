import type { Article } from "../corpus/article.ts";
import { append, push } from "./growable.ts";
import type { IndexRows } from "./indexRows.ts";
import type { SearchIndex } from "./searchIndex.ts";
import { numberOfKnown } from "./vocabulary.ts";

const kept = [
  "forms",
  "stems",
  "stemOfForm",
  "tokenStart",
  "tokenForm",
  "tokenOffset",
  "tokenLength",
  "tokenCapital",
  "unitSentence",
  "unitBlock",
  "unitRole",
  "unitLength",
  "unitHeading",
  "articleUnit",
  "articleLength",
] as const satisfies readonly (keyof SearchIndex)[];

/** What is kept of an index to build the next one from: about 10 bytes a word of the articles, and 20 a unit. */
export type KeptRows = Pick<SearchIndex, (typeof kept)[number]>;

/** An index that has some of the articles already. */
export interface EarlierIndex {
  readonly rows: KeptRows;
  /** The number there of an article that it has: this very object, not another of the same id. */
  readonly numberOf: ReadonlyMap<Article, number>;
}

/** Keeps of an index what the next one needs, as a copy, so that the index itself may be handed to another thread. */
export function keepRows(index: SearchIndex, articles: readonly Article[]): EarlierIndex {
  const rows = Object.fromEntries(kept.map((column) => [column, index[column]])) as unknown as KeptRows;
  return {
    rows: structuredClone(rows),
    numberOf: new Map(articles.map((article, number) => [article, number])),
  };
}

/**
 * Adds the next article by its rows in an earlier index, as `addArticle` would by its text.
 *
 * @param renumbered form there -> 1 + form here, or 0 where it is not here yet; filled in on the way
 */
export function copyArticle(
  rows: IndexRows,
  earlier: KeptRows,
  article: number,
  renumbered: Uint32Array,
): void {
  const number = rows.articleLength.length;
  const first = rows.unitArticle.length;
  const from = earlier.articleUnit[article] ?? 0;
  const to = earlier.articleUnit[article + 1] ?? 0;
  const fromToken = earlier.tokenStart[from] ?? 0;
  const toToken = earlier.tokenStart[to] ?? 0;
  const tokenShift = rows.tokenForm.length - fromToken;
  push(rows.articleUnit, first);
  push(rows.articleLength, earlier.articleLength[article] ?? 0);
  for (let unit = from; unit < to; unit += 1) {
    const heading = earlier.unitHeading[unit] ?? -1;
    push(rows.tokenStart, (earlier.tokenStart[unit] ?? 0) + tokenShift);
    push(rows.unitArticle, number);
    push(rows.unitHeading, heading < 0 ? -1 : heading - from + first);
  }
  append(rows.unitSentence, earlier.unitSentence.subarray(from, to));
  append(rows.unitBlock, earlier.unitBlock.subarray(from, to));
  append(rows.unitRole, earlier.unitRole.subarray(from, to));
  append(rows.unitLength, earlier.unitLength.subarray(from, to));
  append(rows.tokenOffset, earlier.tokenOffset.subarray(fromToken, toToken));
  append(rows.tokenLength, earlier.tokenLength.subarray(fromToken, toToken));
  append(rows.tokenCapital, earlier.tokenCapital.subarray(fromToken, toToken));
  for (let token = fromToken; token < toToken; token += 1) {
    const form = earlier.tokenForm[token] as number;
    let known = renumbered[form] as number;
    if (known === 0) {
      const stem = earlier.stems[earlier.stemOfForm[form] ?? 0] ?? "";
      known = 1 + numberOfKnown(rows.vocabulary, earlier.forms[form] ?? "", stem);
      renumbered[form] = known;
    }
    push(rows.tokenForm, known - 1);
  }
}
