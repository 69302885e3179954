import { nameForms } from "../names/nameWords.ts";
import { placesOf } from "../names/placeTable.ts";
import type { Snapshot } from "../snapshot.ts";

/** Minimum cosine of the names in two articles about the same story. */
const SAME_STORY = 0.1;

/** Place of a name in the directory -> its weight in an article: the rarer in the coverage, the heavier. */
type NameWeights = ReadonlyMap<number, number>;

/**
 * Tells which articles are about the same story as one of them, by the cosine of the names that they contain, weighted by
 * inverse document frequency (Salton and McGill 1983).
 */
export function sameStoryAs(snapshot: Snapshot, place: number): (other: number) => boolean {
  const own = nameWeights(snapshot, place);
  return (other) => cosine(own, nameWeights(snapshot, other)) >= SAME_STORY;
}

function nameWeights({ articles, extractions, directory }: Snapshot, place: number): NameWeights {
  const { start } = directory.articles;
  const weights = new Map<number, number>();
  for (const { name } of extractions[place]?.entities ?? []) {
    for (const entity of placesOf(directory.byForm, nameForms(name).join(" "))) {
      const naming = (start[entity + 1] ?? 0) - (start[entity] ?? 0);
      weights.set(entity, Math.log(1 + articles.length / Math.max(1, naming)));
    }
  }
  return weights;
}

function cosine(one: NameWeights, other: NameWeights): number {
  let shared = 0;
  for (const [entity, weight] of one) shared += weight * (other.get(entity) ?? 0);
  const lengths = Math.sqrt(squares(one) * squares(other));
  return lengths === 0 ? 0 : shared / lengths;
}

const squares = (weights: NameWeights): number =>
  [...weights.values()].reduce((sum, weight) => sum + weight * weight, 0);
