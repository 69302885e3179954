import type { Asking } from "./asking.ts";
import { ARTICLE, PICTURE } from "./forms/sources.ts";

/** What is asked about an article, with the text that asks for it taken out. */
interface CreditAsked {
  readonly credit: NonNullable<Asking["credit"]>;
  readonly rest: string;
}

const WRITERS = "(?:authors?|writers?|reporters?|journalists?|correspondents?|columnists?|reviewers?)";
/** Nouns for an article, and what a newsroom calls one. */
const PIECE = `(?:${ARTICLE}|columns?|copy|scoops?|splash(?:es)?|exclusives?|yarns?)`;
const END = "\\s*[?.!]*$";
const ofPiece = `(?=.*\\b(?:${PIECE}|news|row)\\b)`;

/** What asks for a credit in a question for an article, wherever it stands; the first kind that is met counts. */
const asking: readonly (readonly [credit: CreditAsked["credit"], patterns: readonly RegExp[]])[] = (
  [
    [
      "picture",
      [
        `\\b${PICTURE} credits?\\b|\\bcredits? (?:for|on|of) (?:the |that |this )?${PICTURE}\\b`,
        // "photographer, the goat", "the goat, photographer?", "the goat, picture by?"
        `^(?:the )?photographers?(?=,| (?:of|for|behind) )|[,–—-] ?(?:photographers?|snappers?|${PICTURE} by(?: whom?)?)${END}`,
      ],
    ],
    [
      "contributor",
      [
        `^(?:who|${WRITERS} (?:who|that))(?: else| also)* (?:helped|assisted|edited|subbed|translated|compiled|proofread|chipped in|pitched in|contributed)\\b(?: (?:to|with|on|in))?${ofPiece}`,
        `(?:[,–—-] ?|\\.{2,} ?| )(?:edited|translated|compiled|subbed|proofread) by(?: whom?)?${END}`,
      ],
    ],
    [
      "author",
      [
        `\\bby-?lines?\\b|(?:\\b(?:was|is) (?:written|conducted|done) )?\\bby (?:whom|which ${WRITERS})\\b`,
        `(?:\\b(?:was|is) )?\\b(?:written|penned|authored|reported|filed|conducted|done) (?:up )?by(?:${END}| (?:whom?|which)(?: ${WRITERS})?)`,
        `^(?:who|${WRITERS}(?: who| that)?) (?:wrote|penned|authored)\\b(?: up)?`,
        `^(?:who|${WRITERS}(?: who| that)?) (?:covered|broke|filed|interviewed|reported)\\b${ofPiece}`,
        `\\bwhose (?:piece|column|article|story|report|review|interview|scoop|copy|work)\\b`,
        // "author of the piece", "the journalist behind it", "name of the Post reporter on the flood"
        `^(?:the |which |names? of the (?:\\p{L}+ ){0,3}?)?${WRITERS}\\b(?= (?:of|behind|on (?:the|that|this))\\b|[?,]|$)`,
        `^names? of the (?:\\p{L}+ ){0,3}?${WRITERS}\\b`,
        // "the brooch article, author?", "bitcoin explainer author"
        `(?:[,:–—-] ?|(?<=\\b${PIECE}) )${WRITERS}(?:['’]?s)?(?: name)?${END}`,
      ],
    ],
  ] as const
).map(([credit, patterns]) => [credit, patterns.map((one) => new RegExp(one, "iu"))]);

/** Reads a question for an author, a helper or a photographer by its words alone, in whatever form; `undefined` without any. */
function creditAsked(question: string): CreditAsked | undefined {
  for (const [credit, patterns] of asking) {
    const asks = patterns.find((pattern) => pattern.test(question));
    if (asks === undefined) continue;
    const rest = topicAlone(question.replace(asks, " "));
    return rest === "" ? undefined : { credit, rest };
  }
  return undefined;
}

/** "which of our stories says that it rained", "the kettle story, which one", "the parrot, what piece is that". */
const ASKS_FOR_ARTICLE = new RegExp(
  `^(?:which|what) (?:of (?:our|the|these|those) )?${PIECE}\\b|[,–—-] ?(?:which|what) (?:one|${PIECE})\\b`,
  "iu",
);

/** Words that only frame the topic of such a question. */
const FRAME = new RegExp(
  `\\b(?:(?:which|that|what) one|who|which|what|whose|(?:is|was|were) (?:it|that)|(?:the |that |this |an? )?(?:of (?:our|the) )?${PIECE}(?: (?:of|on|about|for|that|which)\\b)?|names?|i (?:think|believe)|not the main one|please|pls)\\b`,
  "giu",
);

/** Small words that neither start nor end a topic. */
const SMALL = new Set(
  "the a an on of for by in about behind that is was did it says say said mentions mention has had and or".split(
    " ",
  ),
);

/** What an article is about, without the words that only ask for an article: "goat" of "goat story pls, which one". */
function topicAlone(question: string): string {
  const words = question
    .replace(FRAME, " ")
    .replace(/[?;–—]|[,:](?!\d)/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "" && !/^[.-]+$/u.test(word));
  const isSmall = (word: string): boolean => SMALL.has(word.toLowerCase());
  const first = words.findIndex((word) => !isSmall(word));
  return first < 0 ? "" : words.slice(first, words.findLastIndex((word) => !isSmall(word)) + 1).join(" ");
}

/** A question as `/source` reads it: for whoever made an article if a word asks for them, else for the article. */
export function asSource(read: Asking, question: string): Asking {
  if (read.author !== undefined || read.outlet !== undefined || read.quoted !== undefined) return read;
  if (read.credit !== undefined) return { ...read, rest: topicAlone(read.rest) || read.rest };
  const asked = creditAsked(question);
  if (asked !== undefined) return { cue: "source", ...asked };
  const topic = ASKS_FOR_ARTICLE.test(question) && read.cue !== "source" ? topicAlone(question) : "";
  return topic === "" ? read : { cue: "source", rest: topic };
}
