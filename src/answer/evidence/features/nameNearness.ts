import { mostNearnessTo, nearnessTo } from "../nearness.ts";
import type { Feature } from "./feature.ts";

/** How near it is to the names in the question; 1 if there are none. */
export const nameNearness: Feature = {
  name: "names near",
  prepare:
    ({ names }) =>
    (candidate) => ({ value: nearnessTo(names, candidate) }),
  atMost:
    ({ names }) =>
    (candidate) =>
      mostNearnessTo(names, candidate),
};
