import type { Span } from "../../text/span.ts";
import { veil } from "./narration.ts";
import { finitePattern, sayingPattern } from "./speechVerbs.ts";

const name = "\\p{Lu}[\\p{L}’'.&-]*";
const particle = "(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|ibn|ap|of|the|y|dos|ter)";
const nameOnly = new RegExp(
  `^(?:(?:${particle}|al-)[ -]?)?${name}(?:[ -](?:${particle} )*${name}| (?:Jr|Sr|KC|QC)\\.?)*$`,
  "u",
);

// "54", "who chairs the group", "a father of three", "head of policy", "speaking in London": about the name before
// it.
const aside =
  /^(?:\d+|aged|who|whose|whom|which|where|a|an|the|one|his|her|its|their|our|head|chief|chair\w*|director|president|leader|founder|editor|author|professor|senior|deputy|vice|co-\w+|from|by|seen|known|led|run|born|written|based|backed|of|for|with|at|in|on|speaking|citing|himself|herself|itself|now|then|\p{Ll}+(?:ed|ing)|both|including|formerly|former|like|as|himself|acting|Jr|Sr|KC|QC|MPs?|MBE|OBE|CBE|Ph|\p{Ll}+ (?:of|at|for)|\p{Lu}\.)(?![\p{L}\p{N}-])/u;

const tail = new RegExp(
  `\\s+(?:also|then|later|once|again|even|just|still|never|not|further|only|first|previously|(?!(?:family|assembly|ally|bully|supply|reply|monopoly|weekly|daily|monthly)(?!\\p{L}))\\p{Ll}+ly|has|have|had|did|does|do|will|would|could|can|may|might|was|is|were|are|be|been|being|to|today|yesterday|tonight|earlier(?: \\w+ \\w+)?|(?:on |late |early |last |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|last (?:night|week|month|year)|this (?:week|month|year|morning)|in (?:a|an) (?:statement|interview|email|letter|tweet|speech|post|report))$`,
  "u",
);

// "Ms Addo, for example, said", "The union, however, called it": words between a subject and its verb.
const interposed =
  /(?<!\s)\s*[,–—]\s*(?:for (?:example|instance|one|(?:his|her|its|their) part)|(?:mean|more)while|however|though|too|in (?:turn|contrast|fact|response|reply)|by contrast|of course|on the other hand|then|therefore|nevertheless|nonetheless)\s*[,–—]$/u;

const clauseStart = new RegExp(
  `(?:[;:()—${veil}]|(?<=\\s|^)–|\\b(?:that|because|when|while|whether|although|though|if|until|before|after|since|than|where|so|how|why|what)\\b|\\bas(?= (?:the|he|she|it|they|\\p{Lu})))[\\s”’"]*`,
  "gu",
);
const coordination = /\b(?:and|but|or)\s+/g;
const opening =
  /^[\s,“"‘'•*–—-]*(?:(?:But|And|Yet|So|However|Meanwhile|Later|Then|Still|Now|Yesterday|Today|Earlier|Instead|Also|Afterwards|Asked|When|While|As|After|Before|If|Although|Though|Because|Since|and|but|or|yet|so|then|later|meanwhile|however|In response|For (?:his|her|its) part|In turn|Last night|In addition)\b,?\s+)*/u;
const preposition =
  /^(?:in|on|at|by|for|from|with|during|after|before|since|under|over|about|of|to|into|as|asked|speaking|through|outside|inside|amid|despite|within|like)$/i;
const titled =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|President|Senator|Sen|Rep|Gov|Judge|Cllr|Councillor|Captain|Sgt|Inspector|Minister)\.?$/;
const startsPhrase =
  /^(?:the|a|an|one|another|some|two|three|several|many|his|her|its|their|he|she|they|it|we|I|who|\p{Lu}.*)$/u;

const finite = new RegExp(`(?<![\\w-])(?:${finitePattern}|${sayingPattern})`);
const participle =
  /(?<!\b(?:a|an|the|his|her|its|their|one|of|for|and|-)\s)\b\p{Ll}{2,}ed\b(?! (?:\p{Ll}|\p{Lu}))/u;

const anyParticiple = /(?<!\b(?:a|an|the|his|her|its|their|of)\s)\b\p{Ll}{2,}ed\b/u;
const unfinished = /(?:^|\s)(?:a|an|the|of|and|but|or|then|also|to|for|his|her|its|their|most|not)$/i;

/** The longest plausible subject, in words. */
const maxWords = 16;

/**
 * The subject of a verb at `verb`, searched back to `from`: "Commator Dominic Murphy" in "Commator Dominic Murphy,
 * head of the command, stated". `undefined` if there is no noun phrase.
 */
export function subjectBefore(text: string, from: number, verb: number): Span | undefined {
  let end = verb;
  while (end > from && /[\s]/.test(text[end - 1] ?? "")) end -= 1;
  for (
    let found = tail.exec(text.slice(from, end));
    found !== null;
    found = tail.exec(text.slice(from, end))
  ) {
    end -= found[0].length;
  }
  const between = interposed.exec(text.slice(from, end))?.[0] ?? "";
  // After another aside, both commas are needed to find the name: "Mr Lee, 54, meanwhile, said".
  if (!/[,–—]/u.test(text.slice(from, end - between.length))) end -= between.length;
  // "Cllr Ousby (Ind, Fellside) said", "The firm – which employs 300 – said".
  end -= /\s*(?:\([^()]*\)|[–—][^–—]*[–—])\s*$/.exec(text.slice(from, end))?.[0].length ?? 0;
  // "X, who told", "X who said": the subject is the noun before the relative clause.
  const relative = /,? who$/.exec(text.slice(from, end));
  if (relative !== null) end -= relative[0].length;
  const segments = segmentsOf(text, from, end);
  const last = segments.at(-1);
  if (last === undefined) return undefined;
  const segment = /[,—–]\s*$/.test(text.slice(from, end)) ? beforeAsides(text, segments) : last;
  return segment === undefined ? undefined : phraseAtEnd(text, segment);
}

/**
 * A phrase that a comma before the verb closes is about the name before it ("Mr Lee, 54, who chairs the group,
 * told"), or is the name itself ("its managing director, Fenella Strachan-Obi, told").
 */
function beforeAsides(text: string, segments: readonly Span[]): Span | undefined {
  const own = segments.at(-1);
  const office = segments.at(-2);
  if (own === undefined || office === undefined) return undefined;
  if (nameOnly.test(textOf(text, own)) && !endsInName(textOf(text, office))) return own;
  return segments.findLast((segment, index) => index === 0 || !isAside(textOf(text, segment)));
}

function isAside(words: string): boolean {
  return aside.test(words) || finite.test(words) || !/\p{Lu}/u.test(words);
}

function endsInName(words: string): boolean {
  const [first = "", ...rest] = words.split(/\s+/);
  const isDetermined = /^(?:the|a|an|his|her|its|their|our|one|The|A|An|His|Her|Its|Their|Our|One)$/.test(
    first,
  );
  return !isDetermined && /^\p{Lu}/u.test(rest.at(-1) ?? first);
}

function segmentsOf(text: string, from: number, end: number): Span[] {
  const segments: Span[] = [];
  for (const match of text.slice(from, end).matchAll(/[^,]+/g)) {
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const start = from + match.index + lead;
    const stop = start + match[0].trim().length;
    if (stop > start) segments.push({ start, end: stop });
  }
  return segments;
}

function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The noun phrase at the end of a clause's words, or `undefined`. */
function phraseAtEnd(text: string, { start, end }: Span): Span | undefined {
  let from = start;
  const skip = (pattern: RegExp): void => {
    from += pattern.exec(text.slice(from, end))?.[0].length ?? 0;
  };
  from += lastEnd(clauseStart, text.slice(from, end));
  const joined = text.slice(from, from + lastEnd(coordination, text.slice(from, end)));
  if (
    joined !== "" &&
    (finite.test(joined) ||
      anyParticiple.test(joined) ||
      (from === start && joined.trim().split(" ").length === 1))
  ) {
    from += joined.length;
  }
  skip(opening);
  from += afterPrepositions(text.slice(from, end));
  // "people who were present": the relative clause is not part of the name.
  const relative = /\s(?:who|which)\s/.exec(text.slice(from, end));
  const stop = relative === null ? end : from + relative.index;
  const words = text.slice(from, stop);
  if (words.trim() === "" || words.split(/\s+/).length > maxWords) return undefined;
  if (
    finite.test(words) ||
    participle.test(words) ||
    words.includes(veil) ||
    !/\p{L}/u.test(words) ||
    preposition.test(words) ||
    unfinished.test(words) ||
    /^(?:he|she|it|they|we|i|who|which|that)\s/i.test(words) ||
    /^(?:now|then|once|often|formerly|previously|today|yesterday|so|what|how|why|when|there|here|this|that|those)$/i.test(
      words,
    )
  )
    return undefined;
  return startsPhrase.test(words.split(/\s+/)[0] ?? "") ||
    /^[\p{Ll}’'-]+(?: [\p{Ll}’'-]+)*(?: \p{Lu}.*)?$/u.test(words)
    ? { start: from, end: stop }
    : undefined;
}

/** Where the last match of a global pattern ends; 0 if there is none. */
function lastEnd(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  let end = 0;
  while (pattern.test(text)) end = pattern.lastIndex;
  return end;
}

/** How much of "In a statement the company" or "On Monday Mr Smith" comes before the subject. */
function afterPrepositions(words: string): number {
  const tokens = Array.from(words.matchAll(/\S+/g));
  if (!preposition.test(tokens[0]?.[0] ?? "")) return 0;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.[0];
    if (before === undefined || !startsPhrase.test(token[0])) continue;
    const isFree =
      titled.test(token[0]) ||
      before.endsWith("day") ||
      (/^\p{Ll}/u.test(before) &&
        !preposition.test(before) &&
        !/^(?:the|a|an|his|her|its|their|and|or)$/.test(before));
    if (isFree) return token.index;
  }
  return words.length;
}

const phraseEnd = new RegExp(
  `[,;:()—${veil}\\n?!]|(?<!\\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|St|Jr|Sr|[A-Z]))\\.(?!\\p{L})|\\s(?:–|during|after|before|when|while|but|who|whose|that|via|outside|inside|to|last|this|yesterday|today|tonight|earlier|later|speaking|adding|as|by|about|ahead|because|following|shortly|through|under|over|amid|since|published|released|seen by|obtained|reviewed|commissioned|carried out|and (?:that|then|has|had|is|was|he|she|it|they|added|told)|(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:in|on|at|from|with) (?:a|an|the (?:statement|interview|email|letter|report|end|time|day|morning|BBC|sidelines|scene|phone|\\w+ (?:interview|statement)))\\b|in (?:his|her|its|their|\\d|[a-z]+ing)|on (?:Twitter|Facebook|X|Instagram|social)|\\w+ly\\b)`,
  "u",
);

/**
 * The noun phrase after a verb that precedes its subject: "nurse Ngozi Adeyemi-Clarke" in "said nurse Ngozi
 * Adeyemi-Clarke, 34".
 */
export function subjectAfter(text: string, from: number, to: number): Span | undefined {
  const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const phrase = cut(text, start, to);
  if (phrase === undefined) return undefined;
  const words = textOf(text, phrase);
  if (
    /^(?:that|if|whether|how|why|what|so|there|it|in|on|at|to|nothing|no|yes|only|not|as|from|by|when|during|of|with|about|last|this)\b/i.test(
      words,
    )
  )
    return undefined;
  if (finite.test(words) || words.split(/\s+/).length > maxWords || !/\p{L}/u.test(words)) return undefined;
  if (endsInName(words) || nameOnly.test(words)) return phrase;
  // "the company's head of quality, Dr. Mirjam Tesfaye": the name after the office.
  const next = /^,\s+/.exec(text.slice(phrase.end, to));
  const named = next === null ? undefined : cut(text, phrase.end + next[0].length, to);
  return named !== undefined && nameOnly.test(textOf(text, named)) ? named : phrase;
}

const laterFinite = new RegExp(`\\s${finite.source}`);

function cut(text: string, start: number, to: number): Span | undefined {
  const rest = text.slice(start, to);
  let end = phraseEnd.exec(rest)?.index ?? rest.length;
  // "said Lee in London": after a name, a place is not part of the speaker; after "a spokesman" it is.
  const [first = ""] = rest.split(/\s/, 1);
  const place = /\s(?:in|on|at|from|with)\s/.exec(rest.slice(0, end));
  if (place !== null && !/^(?:a|an|the|one|another|some|two|several)$/i.test(first)) end = place.index;
  // "by Ann Lee was jailed".
  const verb = laterFinite.exec(rest.slice(0, end));
  const words = rest.slice(0, verb?.index ?? end).trimEnd();
  return words === "" ? undefined : { start, end: start + words.length };
}
