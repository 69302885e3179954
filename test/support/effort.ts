/** The share of the examples to try: `npm test` sets a small one, `npm run test:long` tries all. */
const effort = Number(process.env["TEST_EFFORT"] ?? 1);

/** How often to try a property or repeat a step, given the full number; at least once. */
export const tries = (full: number): number => Math.max(1, Math.ceil(full * effort));

/** An evenly spread sample of many questions or cases; all of them at full effort. */
export const someOf = <Case>(all: readonly Case[]): Case[] => {
  const step = all.length / tries(all.length);
  return Array.from({ length: tries(all.length) }, (_, at) => all[Math.floor(at * step)] as Case);
};
