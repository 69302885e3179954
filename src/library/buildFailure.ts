/** The remedy for a coverage that does not fit in memory. */
const MEMORY =
  "There is too little memory for this many articles. Give the bot more, such as NODE_OPTIONS=--max-old-space-size=4096 " +
  "for 4,096 MB, or lower maxArticles in config/cuttings.json. docs/operating.md lists how much a coverage takes.";

/** Whether a thread ended because its memory was used up. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** Says that the corpus could not be built, why, and what happens now; `isFirst` if nothing answers yet. */
export function buildFailure(error: unknown, isFirst: boolean): string {
  const why = isOutOfMemory(error) ? ` ${MEMORY}` : "";
  const meanwhile = isFirst ? "" : " The previous coverage keeps answering.";
  return `The corpus could not be built (${String(error)}).${why}${meanwhile}`;
}
