import type { Article } from "./article.ts";

/** What changed between two loads of a corpus, in the order of the articles. */
export interface Difference<One> {
  readonly added: readonly One[];
  /** The articles in their current version. */
  readonly changed: readonly One[];
  /** The articles as they were. */
  readonly removed: readonly One[];
}

/** Compares two loads of a corpus. Articles are matched by id, and changed if their hashes differ. */
export function differenceBetween<One extends Pick<Article, "id" | "hash">>(
  before: readonly One[],
  after: readonly One[],
): Difference<One> {
  const hashes = new Map(before.map(({ id, hash }) => [id, hash]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !hashes.has(id)),
    changed: after.filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash),
    removed: before.filter(({ id }) => !kept.has(id)),
  };
}
