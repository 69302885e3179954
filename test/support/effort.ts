/** The share of the examples that is tried: `npm test` sets a small one, `npm run test:long` tries all. */
const effort = Number(process.env["TEST_EFFORT"] ?? 1);

/** How often a property is tried, or a move repeated, of so many times in full; once at least. */
export const tries = (full: number): number => Math.max(1, Math.ceil(full * effort));

/** Some of many questions or cases, spread over all; all of them in full. */
export const someOf = <Case>(all: readonly Case[]): Case[] => {
  const step = all.length / tries(all.length);
  return Array.from({ length: tries(all.length) }, (_, at) => all[Math.floor(at * step)] as Case);
};
