/** The share of a list that is so: 0 to 1; 0 for an empty list. */
export const share = <T>(list: readonly T[], isSo: (one: T) => boolean): number =>
  list.length === 0 ? 0 : list.filter(isSo).length / list.length;
