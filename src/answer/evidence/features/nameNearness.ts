import { nearnessTo } from "../nearness.ts";
import type { Feature } from "./feature.ts";

/** How near it stands to the names that the question has; 1 where it has none. */
export const nameNearness: Feature = {
  name: "names near",
  prepare:
    ({ names }) =>
    (candidate) => ({ value: nearnessTo(names, candidate) }),
};
