/** Exit codes of the terminal commands, for scripts. */
export const exitCodes = { found: 0, usage: 2, nothing: 3 } as const;
