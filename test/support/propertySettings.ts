import fc from "fast-check";
import { tries } from "./effort.ts";

/** The full number of examples for a property that does not state one; fast-check's default. */
const USUAL = 100;

/** The seed of every run without `FC_SEED`: the same examples each time, so that only a change can break a test. */
const SEED = 20_240_303;

/** The seed for `FC_SEED`: a number, or undefined for a new seed each time. */
function seedFrom(value: string | undefined): number | undefined {
  if (value === undefined || value === "") return SEED;
  if (value === "random") return undefined;
  const seed = Number(value);
  if (!Number.isInteger(seed))
    throw new Error(`FC_SEED: not a seed: "${value}". Set it to an integer or to random.`);
  return seed;
}

const seed = seedFrom(process.env["FC_SEED"]);

fc.configureGlobal({ numRuns: tries(USUAL), ...(seed === undefined ? {} : { seed }) });
