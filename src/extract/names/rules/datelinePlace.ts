import { length, type Rule, whole } from "../capitalRun.ts";
import { isDateline } from "../dateline.ts";

/** Most words of the place in a dateline. */
const WORDS = 4;

/** "MT. ALBION, Ohio (PA) --", "NEW HALVEN (Reuters)": all the words in capitals are one place. */
export const datelinePlace: Rule = (run) =>
  run.first && run.from === 0 && length(run) > 1 && length(run) <= WORDS && isDateline(run.tokens, run)
    ? whole(run, "place", "certain")
    : undefined;
