import { showControls } from "../text/showControls.ts";
import type { Problem } from "./article.ts";

/** A problem in one line: where, what, and the remedy. Names of files are as hostile as their texts. */
export function describeProblem({ file, what, remedy }: Problem): string {
  return showControls(`${file}: ${what}. ${remedy}`);
}
