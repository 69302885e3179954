import type { QuotationPlace, Voice } from "./voice.ts";

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
 * The speaker of a quotation that follows somebody's words in another verb's clause. In "rejected Ann Lee's claim
 * that it was “a mess”" it is hers; in "denied claims that it was “a mess”" it is nobody's; in "said Ann Lee's claim
 * was “a mess”" it belongs to whoever says so, and the result is `undefined`.
 */
export function claimant(
  { narration, mark }: QuotationPlace,
  verb: number,
  words: string,
): Voice | undefined {
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
