import { overlaps, type Span } from "../../../../text/span.ts";
import type { Candidate } from "../../candidate.ts";
import { type Inquiry, wordsAsked } from "../../inquiry.ts";
import { oncePerInquiry } from "../../oncePerInquiry.ts";
import { matchesIn } from "./matchesIn.ts";

/** What is read of a candidate: its sentence, or the reply to it. */
type LooselyRead = Pick<Candidate, "article" | "extraction"> & { readonly sentence: Span };

/** A kind of thing that a question may mention anywhere, and how to find it in a sentence. */
interface LooseType {
  readonly asks: RegExp;
  readonly has: (candidate: LooselyRead, inquiry: Inquiry) => readonly Span[];
}

const matching =
  (pattern: RegExp): LooseType["has"] =>
  (candidate) =>
    matchesIn(candidate, pattern);

const mentioning =
  (...kinds: readonly string[]): LooseType["has"] =>
  ({ extraction, sentence }, { asked }) =>
    extraction.mentions.filter(
      (mention) => kinds.includes(mention.kind) && !asked.has(mention.entity) && overlaps(mention, sentence),
    );

/** Checked in order; the first kind that the question mentions counts. */
const kinds: readonly LooseType[] = [
  {
    asks: /\b(?:why|how come|reasons?|causes?|caused|motives?|excuse|because|what for|blamed?)\b/iu,
    has: matching(
      /\b(?:because|since|after|due to|owing to|amid|so that|in order to|as a result|following|caused|blamed|reason|over|thanks to|led to|to (?:avoid|prevent|protect|make|help|allow|stop|keep|save))\b/giu,
    ),
  },
  {
    asks: /\b(?:price|prices|costs?|pay|paid|fined?|worth|salary|wages?|budget|bill|fees?|money|spen[dt]|earn(?:ed|s)?|revenue|profits?|compensation|damages|bail|grants?|funding|raised?|how much|quid|bucks|debt|loan|donat\w*)\b/iu,
    has: matching(
      /(?:[£$€¥₹]|\bRs\.?)\s?\d+(?:[.,]\d+)*(?:\s?(?:m|bn|k|million|billion|thousand)\b)?|\b\d+(?:[.,]\d+)*\s?(?:pounds?|dollars?|euros?|pence|cents?|per cent|percent|%|million|billion)/giu,
    ),
  },
  {
    asks: /\b(?:how many|number of|turnout|percentage|rate|size|total|score|toll|count|ages?|how old|old|length|height|majority|margin|speed|weight|distance|how (?:big|tall|high|far|fast|deep|long|often|large|heavy|wide))\b/iu,
    has: matching(
      /\b\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half|third|quarter|twice|once|none|both)\b/giu,
    ),
  },
  {
    asks: /\b(?:when|dates?|what (?:day|year|month|time)|which (?:day|year|month)|since|how long|ago|anniversary|born|deadline|timetable|schedule)\b/iu,
    has: ({ extraction, sentence }) => extraction.times.filter((time) => overlaps(time, sentence)),
  },
  {
    asks: /\b(?:where|locations?|venue|address|which (?:town|city|country|village|street|road|area|place|county|state))\b/iu,
    has: mentioning("place", "org"),
  },
  {
    asks: /\b(?:who|whom|whose|name of|names of|boss|culprit|suspect|author|winner)\b/iu,
    has: mentioning("person", "org"),
  },
  {
    asks: /\b(?:say|said|says|saying|tell|told|claim\w*|respon\w*|repl\w*|react\w*|comment\w*|think|argue\w*|warn\w*|promis\w*|call(?:ed)?)\b/iu,
    has: ({ extraction, sentence }) =>
      [...extraction.quotations, ...extraction.reported].filter((speech) => overlaps(speech, sentence)),
  },
];

/** Words of a question's form, by cue; reading the question removed them from the text to search for. */
const cueWords: Readonly<Record<string, string>> = {
  reason: "why",
  amount: "how much",
  count: "how many",
  time: "when",
  duration: "how long",
  place: "where",
  person: "who",
  identity: "who",
  name: "name of",
  speech: "say",
  speaker: "say",
};

/** The kind that a question mentions. */
const kindOf = oncePerInquiry(({ question }): LooseType | undefined => {
  const { cue, measure = "" } = question;
  // "how old", "how many": only "how much" asks for money.
  const asked = cue === "amount" && measure !== "" ? `how ${measure}` : `${cueWords[cue] ?? ""} ${measure}`;
  const text = `${asked} ${wordsAsked(question)}`;
  return kinds.find(({ asks }) => asks.test(text));
});

/** Whether a question mentions a kind of thing. */
export const mentionsType = (inquiry: Inquiry): boolean => kindOf(inquiry) !== undefined;

/** The words of the kind that the question mentions; undefined if it mentions none. */
export function looseType(inquiry: Inquiry): (candidate: LooselyRead) => readonly Span[] | undefined {
  const kind = kindOf(inquiry);
  return (candidate) => kind?.has(candidate, inquiry);
}
