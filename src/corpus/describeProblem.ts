import { showControls } from "../text/showControls.ts";
import type { Problem } from "./article.ts";

/** Describes a problem in one line: where, what, and the remedy. File names are as hostile as file contents. */
export function describeProblem({ file, what, remedy }: Problem): string {
  return showControls(`${file}: ${what}. ${remedy}`);
}
