/** The words of a text, as Fuse.js separates them. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
/** What Fuse.js counts as one word when it weighs a text by its length. */
const RUN = /[^\t-\r \u00a0]+/gu;
/** Fuse.js rounds the exponent for a text's length to three decimals. */
const ROUNDING = 0.0005;
/** Fuse.js compares longer words in parts. */
const LONGEST = 32;

/**
 * Whether any text may be at least so close to several typed words according to Fuse.js, judged only by which of the words
 * each text has. A cheap test: a sentence is hardly ever as close to a headline as `/source` wants.
 *
 * @param texts folded, like the typed words
 */
export function mayBeNear(texts: readonly string[], typed: string, least: number): boolean {
  const wordsOf = texts.map((text) => new Set(text.match(WORD)));
  const count = wordsOf.filter(({ size }) => size > 0).length;
  const terms = (typed.match(WORD) ?? []).map((word) => {
    const having = wordsOf.filter((words) => words.has(word)).length;
    return { word, idf: Math.log(1 + (count - having + 0.5) / (having + 0.5)) };
  });
  const all = terms.reduce((sum, { idf }) => sum + idf, 0);
  return texts.some((text) => {
    let missed = 0;
    // A word that is not in the text differs in a letter at least.
    for (const { word, idf } of terms)
      if (word.length <= LONGEST && !text.includes(word)) missed += idf / word.length;
    const runs = text.match(RUN)?.length ?? 1;
    return 1 - (missed / all) ** (1 / Math.sqrt(runs) + ROUNDING) >= least;
  });
}
