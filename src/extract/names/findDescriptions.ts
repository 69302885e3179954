import type { Article } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import type { Description, Mention } from "../extraction.ts";
import type { ReadSentence } from "./findCandidates.ts";
import { personRoles as roles } from "./gazetteer.ts";

/** A mention with the place where its title starts, if it has one. */
export interface TitledMention extends Mention {
  readonly titleStart?: number;
}

/** One name in its sentence. */
interface Site {
  readonly text: string;
  readonly mention: TitledMention;
  /** The text of the sentence before and after the name, as far as a description can reach. */
  readonly after: string;
  readonly before: string;
  /** Where `before` starts in the text. */
  readonly from: number;
}

type Finder = (site: Site) => (Span & { readonly form: Description["form"] }) | undefined;

/** How the text describes the people and things it names: verbatim spans, in order. */
export function findDescriptions(
  article: Article,
  read: readonly ReadSentence[],
  mentions: readonly TitledMention[],
): readonly Description[] {
  const found: Description[] = [];
  let next = 0;
  for (const { sentence } of read) {
    const block = article.blocks[sentence.block];
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) {
      const mention = mentions[next];
      next += 1;
      if (mention === undefined || mention.start < sentence.start || block?.role === "boilerplate") continue;
      const head = mention.titleStart ?? mention.start;
      const from = Math.max(sentence.start, head - REACH);
      const site: Site = {
        text: article.text,
        mention,
        after: article.text.slice(mention.end, Math.min(sentence.end, mention.end + REACH)),
        before: article.text.slice(from, head),
        from,
      };
      for (const finder of FINDERS) {
        const description = finder(site);
        if (description !== undefined) found.push({ ...description, entity: mention.entity });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A span of the text after the name, without white space at its ends. */
function afterName({ mention }: Site, from: number, words: string): Span {
  const lead = words.length - words.trimStart().length;
  const start = mention.end + from + lead;
  return { start, end: start + words.trim().length };
}

/** Maximum distance between a name and a description, in UTF-16 units. */
const REACH = 400;

/** Longest description, in UTF-16 units; anything longer is probably a sentence. */
const LONGEST = 240;

/** The ways in which news describes people and things. */
const FINDERS: readonly Finder[] = [
  // "Assistant Commissioner Matt Jukes": the title.
  ({ mention, text }) => {
    if (mention.titleStart === undefined || mention.kind !== "person") return undefined;
    const title = text.slice(mention.titleStart, mention.start).trim();
    // A form of address is not a description.
    if (/^(?:mr|mrs|ms|miss|mx|messrs)\.?$/i.test(title)) return undefined;
    return { start: mention.titleStart, end: mention.titleStart + title.length, form: "title" };
  },
  // "the founder and chairman of Hong Kong Watch, Benedict Rogers", "The former leader of the party, Sir Iain".
  ({ mention, before, from }) => {
    if (mention.kind !== "person") return undefined;
    const match =
      /(?:^|[\s"“‘(,])((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Ff]ormer)\s[^,;:"“”()]{3,160}?),\s*$/u.exec(
        before,
      );
    if (match?.[1] === undefined || !hasRole(match[1])) return undefined;
    const start = from + match.index + match[0].indexOf(match[1]);
    return { start, end: start + match[1].length, form: "apposition" };
  },
  // "the former striker Ian Rush", "Israeli author Amos Oz", "coach Ann Lee".
  ({ mention, before, from }) => {
    if (mention.kind !== "person" || mention.titleStart !== undefined) return undefined;
    const match =
      /(?:^|[\s"“‘(,])((?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ff]ormer)\s)?(?:[\p{L}’'-]+\s){0,4}?\p{Ll}[\p{L}-]+)\s$/u.exec(
        before,
      );
    const words = match?.[1];
    if (match === null || words === undefined) return undefined;
    const last = /[\p{L}-]+$/u.exec(words)?.[0] ?? "";
    if (!roles.has(last)) return undefined;
    const phrase = nounPhraseEnd(words);
    const end = from + match.index + match[0].indexOf(words) + words.length;
    return { start: end - phrase.length, end, form: "title" };
  },
  // "China's controversial Crown Prosecution Service": the owner, and the adjectives.
  ({ mention, before, from }) => {
    if (mention.kind !== "org") return undefined;
    const match =
      /(?:^|[\s"“‘(,])(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,3}['’]s(?: \p{Ll}[\p{Ll}-]+){1,3}) $/u.exec(
        before,
      );
    if (match?.[1] === undefined) return undefined;
    const start = from + match.index + match[0].indexOf(match[1]);
    return { start, end: mention.end, form: "title" };
  },
  // "Dominic Murphy, head of the Met's Counter Terrorism Command, stated", "Ann Lee, a 34-year-old nurse,".
  (site) => {
    const match =
      /^\s?,\s+((?:the|an?|its|their|his|her|our|who|\d\d,|then|now|formerly|former|one of|head|chief|[\p{L}-]+(?:\s[\p{L}-]+){0,3}\s(?:of|at|for|from|with|to|in|on|and))\s?[^.;:"“”]*)/u.exec(
        site.after,
      );
    const words = match?.[1];
    if (match === null || words === undefined || words.startsWith("who")) return undefined;
    const phrase = upToComma(words);
    if (phrase === undefined || !isAppositive(phrase, site.mention.kind)) return undefined;
    return { ...afterName(site, match[0].indexOf(words), phrase), form: "apposition" };
  },
  // "Mr Rogers, who also serves as an advisor to", "the service, which operates under".
  (site) => {
    const match =
      /^\s?,?\s+((?:who|which)\s(?:(?:is|was|are|were|has been|had been|also|currently|formerly|previously|now|once|later)\s)*(?:(?:serves?|served|works?|worked|acts?|acted|runs?|ran|leads?|led|heads?|headed|operates?|operated|represents?|represented|chairs?|chaired|founded|owns?|owned|edits?|edited|makes?|made|became|stood|plays?|played|manages?|managed|oversees?|oversaw|wrote|writes)\b|(?:an?|the|one)\s|among\b|based\b)[^.;:"“”]*)/u.exec(
        site.after,
      );
    const words = match?.[1];
    if (match === null || words === undefined) return undefined;
    const phrase = upToComma(words) ?? words;
    return phrase.length > LONGEST
      ? undefined
      : { ...afterName(site, match[0].indexOf(words), phrase), form: "role" };
  },
  // "Ann Lee is the chair of the trust."
  (site) => {
    const match =
      /^\s((?:is|was|are|were|became|remains|has been|had been|serves as|served as|works as|worked as)\s(?:also\s|now\s|then\s|currently\s|formerly\s|previously\s|once\s)?(?:an?|the|one of|its|his|her|their|head|chair|chairman|president|director|leader)\s[^.;:,"“”]{2,200})/u.exec(
        site.after,
      );
    const words = match?.[1];
    if (
      match === null ||
      words === undefined ||
      /^(?:is|was|are|were)\s(?:the|an?)\s(?:most|only|more|first time|bit|lot|few)\b/u.test(words)
    )
      return undefined;
    return { ...afterName(site, match[0].indexOf(words), words), form: "role" };
  },
  // "the Five Eyes (the intelligence-sharing network ...)".
  (site) => {
    const match = /^\s?\(((?:an?|the)\s[^()]{4,240})\)/u.exec(site.after);
    return match?.[1] === undefined
      ? undefined
      : { ...afterName(site, match[0].indexOf(match[1]), match[1]), form: "definition" };
  },
];

/** The words up to the comma that ends an apposition; a comma inside a list of titles does not. */
function upToComma(words: string): string | undefined {
  const pieces = words.split(",");
  let phrase = pieces[0] ?? "";
  // "34, a nurse, said": the age is skipped.
  if (/^\d\d$/.test(phrase.trim()) && /^\s(?:an?|the)\s/u.test(pieces[1] ?? ""))
    phrase = `${phrase},${pieces[1] ?? ""}`;
  phrase = phrase.trimEnd();
  return phrase.length > LONGEST || phrase.length < 2 ? undefined : phrase;
}

/** A noun phrase rather than another clause: it has no verb of its own. */
function isAppositive(phrase: string, kind: Mention["kind"]): boolean {
  if (
    /^(?:the|an?|its|their|his|her|our)\s(?:day|week|month|year|same|next|first time|result|latter|former\s*$)/u.test(
      phrase,
    )
  )
    return false;
  if (
    /\b(?:is|was|are|were|said|says|has|have|had|will|would|can|could|did|does)\b/u.test(
      phrase.replace(/\b(?:who|which|that|whose)\b.*$/u, ""),
    )
  )
    return false;
  // The topic of the phrase is before its first preposition: "head of the unit", not "along with two officers".
  const [core = ""] = phrase.split(/\s(?:of|at|for|from|with|to|in|on|who|which|that|by)\s/u);
  const startsWithArticle = /^(?:(?:the|an?|its|their|his|her|our|one of|former|then|now)\s|\d\d,)/u.test(
    phrase,
  );
  if (kind === "place") return /^(?:the|an?)\s/u.test(phrase) && PLACE_NOUN.test(core);
  // "Speaking to the Post, the founder of the trust, Ann Lee, said": a role does not describe an organisation.
  if (kind === "org") return startsWithArticle && !hasRole(core);
  return hasRole(core) || (startsWithArticle && DOER.test(core)) || /-year-old\b|^\d\d(?:,|$)/u.test(phrase);
}

/** A word made of what somebody does: "the archive's first binder", "a flautist". */
const DOER = /\p{L}{2}(?:[bcdfghklmnprstvwz]er|[st]or|ist|ian|eer|smith|wright|man|woman)$/u;

const PLACE_NOUN =
  /\b(?:city|town|village|capital|port|region|province|state|country|island|district|county|suburb|river)\b/u;

/** Whether the phrase has a word for what a person does or is. */
function hasRole(phrase: string): boolean {
  return phrase.split(/[\s,]+/u).some((word) => {
    const bare = word.toLowerCase().replace(/['’]s$/u, "");
    return roles.has(bare) || (bare.endsWith("s") && roles.has(bare.slice(0, -1))) || OFFICES.has(bare);
  });
}

const OFFICES: ReadonlySet<string> = new Set(
  "head chair ceo member mp senator minister secretary leader founder chief man woman veteran native graduate daughter boy girl".split(
    " ",
  ),
);

/**
 * The noun phrase that ends in a role: from its determiner or "former", otherwise with the capitalised words before
 * it.
 */
function nounPhraseEnd(words: string): string {
  const determined =
    /(?:^|\s)((?:(?:the|an?|his|her|its|their|our|this|that)\s(?:then\s|former\s)?|(?:then|former)\s)(?:(?!\b(?:the|an?|his|her|its|their|our|former)\s).)*)$/iu.exec(
      words,
    );
  if (determined?.[1] !== undefined) return determined[1];
  return (
    /(?:\p{Lu}\S*\s)*(?:(?:chief|deputy|vice|managing|senior|assistant|acting|head|police|party|opposition|foreign|prime|finance|interior|defence|co)\s)*\S+$/u.exec(
      words,
    )?.[0] ?? words
  );
}
