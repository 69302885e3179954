import { counts } from "./countTypes.ts";
import { amounts, durations } from "./numberTypes.ts";
import { named, places, somebody, spoken } from "./nameTypes.ts";
import type { Cue } from "../../../question/asking.ts";
import { instances } from "./instanceTypes.ts";
import { reasons } from "./reasonTypes.ts";
import { times } from "./timeTypes.ts";
import type { TypeCheck } from "./typeCheck.ts";

/**
 * What each cue requires in a sentence. A cue without a check accepts any sentence, because no kind of word shows
 * that it answers.
 */
export const answerTypes: Readonly<Record<Cue, TypeCheck | undefined>> = {
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
  definition: undefined,
  speech: undefined,
  means: undefined,
  event: undefined,
  truth: undefined,
  source: undefined,
  comparison: undefined,
  talk: undefined,
  open: undefined,
};
