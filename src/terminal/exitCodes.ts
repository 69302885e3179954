/** How a terminal command ends, for scripts that call it. */
export const exitCodes = { found: 0, usage: 2, nothing: 3 } as const;
