import Fuse from "fuse.js";
import { bigramsOf, shortlist } from "./bigrams.ts";
import { inDictionary } from "./dictionary.ts";
import { editDistance } from "../text/editDistance.ts";
import { oncePer } from "../text/oncePer.ts";
import { unitsWithStem } from "./idf.ts";
import { indexTables } from "./indexTables.ts";
import type { Alternative } from "./query.ts";
import type { SearchIndex } from "./searchIndex.ts";

const SHORTEST = 4;
const SHORTLIST = 48;
const MOST = 4;

/** The shortlist table of a vocabulary. */
const bigramsOfForms = oncePer(bigramsOf);
indexTables.also(({ forms }) => bigramsOfForms(forms));

/** Maximum number of edits for a word of this length. */
const allowance = (length: number): number => (length < SHORTEST ? 0 : length < 7 ? 1 : 2);

/**
 * The words of the corpus that a misspelt word may mean, best first, with weights. Empty for a short word, and for a
 * correct English word that the corpus merely does not use.
 */
export function repairWord(index: SearchIndex, word: string): Alternative[] {
  const allowed = allowance(word.length);
  if (allowed === 0 || /\d/u.test(word) || inDictionary(word)) return [];
  const near = shortlist(bigramsOfForms(index.forms), word, SHORTLIST, allowed)
    .filter((number) => index.isStop[number] === 0)
    .map((number) => {
      const form = index.forms[number] ?? "";
      return { number, form, distance: editDistance(word, form, allowed) };
    })
    .filter(({ distance }) => distance <= allowed);
  if (near.length === 0) return [];
  const fuse = new Fuse(
    near.map(({ form }) => form),
    { includeScore: true, threshold: 1, ignoreLocation: true, minMatchCharLength: 1 },
  );
  const closeness = new Map(fuse.search(word).map(({ refIndex, score }) => [refIndex, 1 - (score ?? 1)]));

  const byStem = new Map<number, Alternative>();
  near.forEach(({ number, form, distance }, place) => {
    const stem = index.stemOfForm[number] ?? 0;
    const first = form.charCodeAt(0) === word.charCodeAt(0) ? 1 : 0.6;
    const frequency = 1 + 0.1 * Math.log(unitsWithStem(index, stem));
    const weight =
      (distance === 1 ? 1 : 0.35) * first * frequency * (0.6 + 0.4 * (closeness.get(place) ?? 0));
    const before = byStem.get(stem);
    if (before === undefined || before.weight < weight)
      byStem.set(stem, { stem, weight, how: "repaired", form });
  });
  const ranked = [...byStem.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
  const best = ranked[0]?.weight ?? 1;
  return ranked
    .map((alternative) => ({ ...alternative, weight: 0.95 * (alternative.weight / best) ** 2 }))
    .filter(({ weight }) => weight > 0.1);
}
