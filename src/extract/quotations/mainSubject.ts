import type { Span } from "../../text/span.ts";
import { subjectBefore } from "./nounPhrase.ts";
import { finitePattern, speechPattern } from "./speechVerbs.ts";

const anyVerb = new RegExp(
  `(?<![\\w’'-])(?:${finitePattern}|${speechPattern}|\\p{Ll}{2,}ed(?![\\w-]))`,
  "gu",
);
// "a widely reported study", "the most cited papers": not verbs.
const adjectival = /\b(?:a|an|the|his|her|its|their|of|most|one|those)\s+(?:(?:most|\w+ly)\s+)?$/i;
const subordinate =
  /^[\s“"]*(?:But |And |Yet )?(?:When|While|As|After|Before|If|Although|Though|Because|Since|Once|Until|Asked)\s[^,]*,\s/;

/** A clause without a subject after this many characters has none. */
const longestLead = 600;

/**
 * The subject of the first verb of a clause that has one; a clause that starts with "when" comes after the main one.
 */
export function mainSubject(narration: string, from: number, to: number): Span | undefined {
  const lead = subordinate.exec(narration.slice(from, to))?.[0].length ?? 0;
  return (
    (lead === 0 ? undefined : firstSubject(narration, from + lead, to)) ?? firstSubject(narration, from, to)
  );
}

function firstSubject(narration: string, from: number, to: number): Span | undefined {
  for (const { at } of verbsIn(narration, from, Math.min(to, from + longestLead))) {
    const subject = subjectBefore(narration, from, at);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** The last verb before `to`, and where it ends. */
export function lastVerb(narration: string, from: number, to: number): Span | undefined {
  const last = [...verbsIn(narration, Math.max(from, to - longestLead), to)].at(-1);
  return last === undefined ? undefined : { start: last.at, end: last.end };
}

function* verbsIn(narration: string, from: number, to: number): Generator<{ at: number; end: number }> {
  for (const verb of narration.slice(from, to).matchAll(anyVerb)) {
    const at = from + verb.index;
    if (!adjectival.test(narration.slice(Math.max(from, at - 24), at)))
      yield { at, end: at + verb[0].length };
  }
}
