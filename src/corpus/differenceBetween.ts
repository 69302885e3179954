import type { Article } from "./article.ts";

/** What is other in one load of a corpus than in an earlier one, in the order of the articles. */
export interface Difference {
  readonly added: readonly Article[];
  /** The articles as they are now. */
  readonly changed: readonly Article[];
  /** The articles as they were. */
  readonly removed: readonly Article[];
}

/** Compares two loads of a corpus: an article is the same while its id is, and changed when its hash is not. */
export function differenceBetween(before: readonly Article[], after: readonly Article[]): Difference {
  const hashes = new Map(before.map(({ id, hash }) => [id, hash]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !hashes.has(id)),
    changed: after.filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash),
    removed: before.filter(({ id }) => !kept.has(id)),
  };
}
