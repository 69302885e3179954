import fc from "fast-check";
import { tries } from "./effort.ts";

/** The full number of examples for a property that does not state one; fast-check's default. */
const USUAL = 100;

fc.configureGlobal({ numRuns: tries(USUAL) });
