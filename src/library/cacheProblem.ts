import type { Problem } from "../corpus/article.ts";

/** Why a cache file is of no use. */
export type CacheFault = "outdated" | "damaged";

const faults: Readonly<Record<CacheFault, Pick<Problem, "what" | "remedy">>> = {
  outdated: {
    what: "This cache is from another version of the program or of Node.js, and is rebuilt.",
    remedy: "Nothing needs to be done; this start takes longer.",
  },
  damaged: {
    what: "This cache is damaged, and is rebuilt.",
    remedy: "Nothing needs to be done; this start takes longer. If it happens again, check the disk.",
  },
};

/** Describes what is wrong with a cache file. */
export const cacheProblem = (file: string, fault: CacheFault): Problem => ({ file, ...faults[fault] });

/**
 * Describes a cache file that cannot be written.
 *
 * @param why the system's reason
 */
export const unwrittenCache = (file: string, why: string): Problem => ({
  file,
  what: `This cache cannot be written (${why}).`,
  remedy:
    "Make room on the disk, and let the program write to this folder. Until then, each start reads all articles again.",
});
