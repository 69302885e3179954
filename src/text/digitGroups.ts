/** A whole number as people write it, in groups of three digits: "12,000". */
export const digitGroups = (count: number): string => count.toLocaleString("en-GB");
