/** Lists that are joined at once: each is an argument of a call. */
const AT_ONCE = 10_000;

/** Joins lists into one without room for more, as `flat` does, but in a fraction of its time. */
export const joinLists = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  lists.length <= AT_ONCE ? ([] as Item[]).concat(...lists) : lists.flat();
