import { givenNames, isCommon, titleLength } from "../gazetteer.ts";
import type { Part, Rule } from "../capitalRun.ts";
import { isDemonym, isGiven, key, length, listed, rest, whole } from "../capitalRun.ts";

/** The whole run is listed: "Hong Kong", "Bank of England". */
export const listedWhole: Rule = (run) => {
  const known = listed(run, run.from);
  if (known === undefined || known.length !== length(run)) return undefined;
  const word = key(run, run.from);
  // "Reading" and "Time" are primarily words; "Jordan" and "Charlotte" are also given names.
  const isWord = known.length === 1 && !known.capitals && known.list !== "country" && isCommon(word);
  const isDoubtful = isWord || (known.length === 1 && givenNames.has(word) && known.list !== "country");
  const evidence = isWord && run.first ? "possible" : isDoubtful ? "likely" : "certain";
  return [{ from: run.from, to: run.to, kind: known.kind, evidence, list: known.list }];
};

/**
 * "Reuters Television" is handled above; "London England" is two names; "Hong Kong Watch" and "Google Search" are
 * names of other things.
 */
export const listedFirst: Rule = (run, analyse) => {
  const known = listed(run, run.from);
  if (known === undefined) return undefined;
  const split = run.from + known.length;
  const next = listed(run, split);
  const first: Part = {
    from: run.from,
    to: split,
    kind: known.kind,
    evidence: "certain",
    list: known.list,
  };
  if (next !== undefined && split + next.length === run.to) {
    if (known.list === "organisation" && next.kind === "place") return whole(run, "org", "likely");
    // "Carlisle Preston" may be somebody.
    if (known.list === "place" && next.list === "place" && length(run) === 2)
      return whole(run, undefined, "possible");
    return [first, ...analyse(rest(run, split))];
  }
  if (isGiven(run, split) && run.to - split > 1) return [first, ...analyse(rest(run, split))];
  if (isDemonym(key(run, split)) || titleLength(run.keys, split) === run.to - split) return [first];
  return whole(run, known.kind === "org" ? "org" : undefined, "possible");
};
