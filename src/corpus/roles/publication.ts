import { anyMatches, type CuedPattern, clock, date, name } from "./names.ts";
import type { RoleRule } from "./rule.ts";

const limit = 160;

/**
 * A date alone in this many lines from the top is the publication date; further down, it heads part of a timeline.
 */
const top = 7;

const gap = "[\\s,|·•–—-]*";

const anywhere: readonly CuedPattern[] = [
  // "Published 3 March 2024, 10:15", "Last updated: 5 hours ago", "Posted on Tuesday 5 March"
  {
    cue: /^(?:first |originally |last )?(?:published|updated|posted|modified|created|date)/i,
    pattern: new RegExp(
      `^(?:first |originally |last )?(?:published|updated|posted|modified|created|date)(?:\\s+(?:on|at))?\\s*[:|]?\\s*(?:${date}|${clock}|\\d+ (?:min(?:ute)?|hour|day|week)s? ago|(?:yester|to)day)\\b.{0,80}$`,
      "iu",
    ),
  },
  { cue: /published|updated|posted/i, pattern: /^(?:first |last )?(?:published|updated|posted)\s*:?$/i },
  { cue: /^\d/, pattern: /^\d+ (?:min(?:ute)?|hour|day|week|month)s? ago$/i },
  // "3 min read"
  { cue: /^\d/, pattern: /^\d+[- ]min(?:ute)?s? read$/i },
];

const atTop: readonly CuedPattern[] = [
  // "Tuesday, 5 March 2024 10:15 GMT", "10:15, 3 MAR 2024"
  { cue: /\d/, pattern: new RegExp(`^(?:${date}${gap}(?:${clock})?|${clock}${gap}${date})$`, "iu") },
  // "The Courier | Obituaries | 6 December 2024"
  {
    cue: /\d/,
    pattern: new RegExp(
      `^(?:The\\s)?${name}(?:\\s\\([^()]{1,40}\\))?\\s*[|•·,–—-]\\s*(?:.{1,60}\\s[|•·–—-]\\s*)?${date}$`,
      "u",
    ),
  },
];

/** When and where the article was published. */
export const publication: RoleRule = {
  role: "credit",
  matches: ({ text }, { index }) =>
    text.length <= limit && (anyMatches(anywhere, text) || (index < top && anyMatches(atTop, text))),
};
