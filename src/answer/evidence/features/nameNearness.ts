import { mostNearnessTo, nearnessTo } from "../nearness.ts";
import type { Feature } from "./feature.ts";

/** How near it is to the names in the question; 1 if there are none. */
export const nameNearness: Feature = {
  name: "names near",
  prepare:
    ({ snapshot: { index }, names }) =>
    (candidate) => ({ value: nearnessTo(index, names, candidate) }),
  atMost:
    ({ names }) =>
    (candidate) =>
      mostNearnessTo(names, candidate),
};
