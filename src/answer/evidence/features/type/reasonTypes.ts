import { matchesIn } from "./matchesIn.ts";
import type { TypeCheck } from "./typeCheck.ts";

/** Words that introduce a reason. */
const REASON =
  /\b(?:because|due to|owing to|as a result|thanks to|so that|in order to|on (?:the )?grounds|in protest (?:at|against)|in response to|after|over|amid|for fear|caused?|causing|blam(?:ed?|ing)|reasons?|prompt(?:ed|ing)|led to|forc(?:ed|ing)|failed to|since)\b|\bto (?:avoid|prevent|protect|make|help|allow|stop|keep|save|ensure|raise|cut|reduce)\b/giu;

/** The words of a sentence that give a reason. */
export const reasons: TypeCheck = (candidate) => matchesIn(candidate, REASON);
