import { sharedArray } from "../text/sharedMemory.ts";
import type { EarlierIndex, IndexWords } from "./earlierIndex.ts";
import { countIndex } from "./indexCounts.ts";
import type { ArticleRuns } from "./keptRuns.ts";
import { copyShifted, copyShiftedPlaces, countFrom } from "../text/moveNumbers.ts";
import { patchCounts } from "./patchCounts.ts";
import type { Postings, UnitRange } from "./postings.ts";
import { renumberWords } from "./renumberWords.ts";
import type { SearchIndex } from "./searchIndex.ts";

/** Columns of an index that move with their rows. */
const tokenColumns = ["tokenOffset", "tokenLength", "tokenCapital"] as const;
const unitColumns = ["unitSentence", "unitBlock", "unitRole", "unitLength"] as const;

/** Columns of the next index that follow from its words and counts. */
type CountedColumn =
  | "forms"
  | "stems"
  | "stemOfForm"
  | "isStop"
  | "unitsWithForm"
  | "articlesWithStem"
  | "postingStart"
  | "postingUnit"
  | "postingCount";

/** The next index without what its articles and averages tell, and the numbers of its words. */
interface PatchedIndex {
  readonly columns: Omit<SearchIndex, "headlines" | "averageUnitLength" | "averageArticleLength">;
  readonly words: IndexWords;
}

/**
 * The index of the last one's articles and new ones, in runs: the rows of unchanged articles are copied as blocks, and only
 * those that name units or words are renumbered. It equals a fresh build, number for number.
 *
 * @param fresh an index of the new articles alone
 */
export function patchIndex(
  { index: last, words }: Pick<EarlierIndex, "index" | "words">,
  fresh: SearchIndex,
  { runs }: ArticleRuns,
): PatchedIndex {
  const pieces = runs.map(({ isNew, first, end }) => {
    const from = isNew ? fresh : last;
    const units: UnitRange = [from.articleUnit[first] as number, from.articleUnit[end] as number];
    const tokens = [from.tokenStart[units[0]] as number, from.tokenStart[units[1]] as number] as const;
    return { isNew, from, articles: [first, end] as const, units, tokens };
  });
  const lengthOf = (of: "articles" | "units" | "tokens"): number =>
    pieces.reduce((sum, piece) => sum + piece[of][1] - piece[of][0], 0);
  const [articles, units, tokens] = [lengthOf("articles"), lengthOf("units"), lengthOf("tokens")];
  const next = {
    tokenStart: sharedArray(Uint32Array, units + 1),
    tokenForm: sharedArray(Uint32Array, tokens),
    tokenOffset: sharedArray(Uint32Array, tokens),
    tokenLength: sharedArray(Uint8Array, tokens),
    tokenCapital: sharedArray(Uint8Array, tokens),
    unitArticle: sharedArray(Uint32Array, units),
    unitSentence: sharedArray(Int32Array, units),
    unitBlock: sharedArray(Int32Array, units),
    unitRole: sharedArray(Uint8Array, units),
    unitLength: sharedArray(Uint16Array, units),
    unitHeading: sharedArray(Int32Array, units),
    articleUnit: sharedArray(Uint32Array, articles + 1),
    articleLength: sharedArray(Uint32Array, articles),
  } satisfies Omit<PatchedIndex["columns"], CountedColumn>;
  const movedUnits = new Int32Array(last.unitArticle.length).fill(-1);
  const freshUnits = new Int32Array(fresh.unitArticle.length);
  const numbering = renumberWords(last, fresh, words());
  let [article, unit, token] = [0, 0, 0];
  for (const {
    isNew,
    from,
    articles: [a, b],
    units: [u, v],
    tokens: [t, w],
  } of pieces) {
    copyShifted(next.articleUnit.subarray(article), from.articleUnit.subarray(a, b), unit - u);
    next.articleLength.set(from.articleLength.subarray(a, b), article);
    copyShifted(next.unitArticle.subarray(unit), from.unitArticle.subarray(u, v), article - a);
    copyShiftedPlaces(next.unitHeading.subarray(unit), from.unitHeading.subarray(u, v), unit - u);
    for (const name of unitColumns) next[name].set(from[name].subarray(u, v), unit);
    copyShifted(next.tokenStart.subarray(unit), from.tokenStart.subarray(u, v), token - t);
    for (const name of tokenColumns) next[name].set(from[name].subarray(t, w), token);
    numbering.copy(next.tokenForm.subarray(token, token + w - t), from.tokenForm.subarray(t, w), isNew);
    countFrom(unit, (isNew ? freshUnits : movedUnits).subarray(u, v));
    article += b - a;
    unit += v - u;
    token += w - t;
  }
  next.articleUnit[articles] = units;
  next.tokenStart[units] = tokens;
  const { words: vocabulary, known, ...moves } = numbering.end();
  const counted = (of: SearchIndex) => ({ ...of, stems: of.stems.length });
  const counts = patchCounts(
    {
      last: { ...last, postings: postingsOf(last) },
      gone: countIndex(counted(last), rangesGone(movedUnits)),
      fresh: { ...fresh, postings: postingsOf(fresh) },
    },
    { units: movedUnits, freshUnits, ...moves },
  );
  const { postings, unitsWithForm, articlesWithStem } = counts;
  return {
    columns: {
      ...next,
      ...vocabulary,
      unitsWithForm,
      articlesWithStem,
      postingStart: postings.start,
      postingUnit: postings.unit,
      postingCount: postings.count,
    },
    words: known,
  };
}

const postingsOf = ({ postingStart, postingUnit, postingCount }: SearchIndex): Postings => ({
  start: postingStart,
  unit: postingUnit,
  count: postingCount,
});

/** The ranges of removed units. */
function rangesGone(units: Int32Array): UnitRange[] {
  const ranges: UnitRange[] = [];
  for (let unit = units.indexOf(-1); unit >= 0; unit = units.indexOf(-1, unit)) {
    const from = unit;
    while (units[unit] === -1) unit += 1;
    ranges.push([from, unit]);
  }
  return ranges;
}
