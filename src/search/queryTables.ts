import { oncePer } from "../text/oncePer.ts";
import { type PackedLists, packLists } from "../text/packedLists.ts";
import { type Places, placesOfList } from "../text/placesOfList.ts";
import { indexTables } from "./indexTables.ts";

/** Look-up tables derived from an index, and accumulators that are zero between queries. */
export interface QueryTables {
  readonly formNumber: Places;
  readonly stemNumber: Places;
  /** Accumulators per unit and per article. */
  readonly unitScore: Float32Array;
  readonly articleScore: Float32Array;
  readonly touchedUnits: Uint32Array;
  readonly touchedArticles: Uint32Array;
  /** Form -> 1 + the slot of its stem in the current query, or 0. */
  readonly slotOfForm: Uint16Array;
  /** The forms of each stem. */
  readonly formsOfStem: PackedLists;
  /** Unit -> its length factor in BM25. */
  readonly unitNorm: Float32Array;
  readonly articleNorm: Float32Array;
  /** The units that are a heading of others. */
  readonly headingUnits: Uint32Array;
}

/** BM25's saturation of repeated words and its length normalisation (Robertson and Zaragoza 2009, section 3). */
export const K1 = 1.2;
export const B = 0.75;

/** The same for units: a sentence repeats words by chance, and a long one does not digress as a long article does. */
export const UNIT_K1 = 0.4;
const UNIT_B = 0.4;

function norms(lengths: Uint16Array | Uint32Array, mean: number, k1: number, b: number): Float32Array {
  const factors = new Float32Array(lengths.length);
  for (let at = 0; at < lengths.length; at += 1)
    factors[at] = k1 * (1 - b + (b * (lengths[at] as number)) / mean);
  return factors;
}

const slotsOf = oncePer((forms: readonly string[]) => new Uint16Array(forms.length));

const formsOf = oncePer((stemOfForm: Uint32Array, stems: number) => packLists(stems, stemOfForm));

/** The distinct headings of units; each follows the units under the one before. */
function headingsOf(unitHeading: Int32Array): Uint32Array {
  const headings: number[] = [];
  for (const heading of unitHeading) if (heading >= 0 && heading !== headings.at(-1)) headings.push(heading);
  return Uint32Array.from(headings);
}

/** The query tables of an index. */
export const queryTablesOf = indexTables.table((index): QueryTables => {
  const units = index.unitArticle.length;
  const articles = index.articleLength.length;
  return {
    formNumber: placesOfList(index.forms),
    stemNumber: placesOfList(index.stems),
    unitScore: new Float32Array(units),
    articleScore: new Float32Array(articles),
    touchedUnits: new Uint32Array(units),
    touchedArticles: new Uint32Array(articles),
    slotOfForm: slotsOf(index.forms),
    formsOfStem: formsOf(index.stemOfForm, index.stems.length),
    unitNorm: norms(index.unitLength, index.averageUnitLength, UNIT_K1, UNIT_B),
    articleNorm: norms(index.articleLength, index.averageArticleLength, K1, B),
    headingUnits: headingsOf(index.unitHeading),
  };
});
