import type { Place, Voice } from "./voice.ts";

const utterances =
  "remarks?|claims?|comments?|statements?|descriptions?|suggestions?|accusations?|allegations?|assertions?|warnings?|complaints?|criticisms?|arguments?|insistence|boasts?|tweets?|posts?|admissions?|predictions?|reports?|rumours?|rumors?|words?|view|belief";
const owned = new RegExp(
  `^(.*?)((?:\\p{Lu}[\\p{L}’'.-]*?\\s){0,3}\\p{Lu}[\\p{L}.-]*?)['’]s?\\s(?:[\\p{Ll}-]+\\s){0,2}(?:${utterances})\\b(.*)$`,
  "su",
);
const unowned = new RegExp(
  `^(?:.*\\s)?(?:the\\s|any\\s|all\\s|these\\s|those\\s|such\\s|to\\s|\\p{Ll}+\\s){0,2}?(?:${utterances})\\s(?:that|of|about)\\b`,
  "su",
);
const judged = /\s(?:was|were|is|are|had|has|would|could|might|may|will|amounted|sounded|seemed|showed|as)\s/;
const rejecting =
  /^(?:reject|den|dismiss|rebuff|refut|disput|counter|respond|condemn|mock|derid|ridicul|attack|criticis|criticiz|slam|blast|denounc|defend|welcom|answer|repl)/;
const clausal = /^(?:sa(?:id|ys?)|saying|add|insist|argu|claim|think|thought|believ|agree|suggest)/;

/**
 * Whose words a quotation holds that stands behind somebody's words in the clause of another verb: in "rejected Ann Lee's
 * claim that it was “a mess”" hers; in "denied claims that it was “a mess”" nobody's; in "said Ann Lee's claim was
 * “a mess”" the one's who says so, for which this is nothing.
 */
export function claimant({ narration, mark }: Place, verb: number, words: string): Voice | undefined {
  const start = verb + words.length;
  const between = narration.slice(start, mark.open);
  if (/^den(?:y|ies|ied)/.test(words)) return "unnamed";
  const possessed = owned.exec(between);
  if (possessed !== null) {
    const [, lead = "", owner = "", rest = ""] = possessed;
    const isClause = /^\s(?:that|of)\s/.test(rest);
    if (!isClause && (judged.test(rest) || clausal.test(words))) return undefined;
    const from = start + lead.length;
    return { start: from, end: from + owner.length };
  }
  return rejecting.test(words) && unowned.test(between) ? "unnamed" : undefined;
}
