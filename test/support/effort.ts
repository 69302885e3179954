/** The share of the examples to try: `npm test` sets a small one, `npm run test:long` tries all, `npm run test:fuzz` many times as many. */
const effort = Number(process.env["TEST_EFFORT"] ?? 1);

/** How often to try a property, given the full number; at least once. */
export const tries = (full: number): number => Math.max(1, Math.ceil(full * effort));

/** How often to repeat a step, or how long to make a text, given the full number; at least 1 and never more than that. */
export const partOf = (full: number): number => Math.min(full, tries(full));

/** An evenly spread sample of many questions or cases; all of them at full effort. */
export const someOf = <Case>(all: readonly Case[]): Case[] => {
  const step = all.length / partOf(all.length);
  return Array.from({ length: partOf(all.length) }, (_, at) => all[Math.floor(at * step)] as Case);
};
