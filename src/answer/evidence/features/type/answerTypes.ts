import { amounts, counts, durations } from "./numberTypes.ts";
import { named, places, somebody, spoken } from "./nameTypes.ts";
import type { Cue } from "../../../question/asking.ts";
import { instances } from "./instanceTypes.ts";
import { reasons } from "./reasonTypes.ts";
import { times } from "./timeTypes.ts";
import type { TypeCheck } from "./typeCheck.ts";

/** What each cue wants to find in a sentence; a cue that is not here takes any. */
export const answerTypes: Readonly<Partial<Record<Cue, TypeCheck>>> = {
  time: times,
  duration: durations,
  count: counts,
  amount: amounts,
  place: places,
  person: somebody,
  identity: somebody,
  name: named,
  speaker: spoken,
  reason: reasons,
  instance: instances,
};
