import fc from "fast-check";
import { tries } from "./effort.ts";

/** Examples of a property that does not say how many, in full: fast-check's own number. */
const USUAL = 100;

fc.configureGlobal({ numRuns: tries(USUAL) });
