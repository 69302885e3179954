import type { Asking } from "./asking.ts";

/** What is asked about an article, with the text that asks for it taken out. */
interface CreditAsked {
  readonly credit: NonNullable<Asking["credit"]>;
  readonly rest: string;
}

const WRITER =
  "(?:authors?|writers?|reporters?|journalists?|correspondents?|columnists?|reviewers?|critics?|interviewers?)";
const PICTURE = "(?:photo(?:graph)?s?|pictures?|pics?|images?|snaps?|shots?)";
const WHO = "(?:who(?:se)?|which|what)";
const IS = "(?:['’]?s| is| was| are| were)";

/** What asks for a credit wherever it stands in a question for an article; the first kind that is met counts. */
const asking: readonly (readonly [credit: CreditAsked["credit"], patterns: readonly RegExp[]])[] = (
  [
    [
      "picture",
      [
        `${PICTURE} (?:credits?|by(?: whom?)?)\\b|\\b(?:photographers?|snappers?)\\b|\\bcredits? (?:for|on|of) (?:the |that |this )?${PICTURE}`,
        `\\b(?:who|by whom) (?:took|shot|snapped|photographed)\\b`,
      ],
    ],
    [
      "contributor",
      [
        `\\b(?:translat(?:ed|or|ion)|edited|editor|subbed|compiled|proofread|contribut(?:ed|ors?|ing)|helped|assisted|chipped in|pitched in|additional reporting)\\b(?: (?:by|to|with|on|in))?`,
      ],
    ],
    [
      "author",
      [
        `\\b(?:by-?lines?|by whom|(?:written|penned|authored|reported|filed|conducted|done) (?:up )?by(?: ${WHO}(?: ${WRITER})?)?)\\b`,
        `\\b(?:who(?:ever)?|${WRITER}(?: who| that)?)(?: (?:has|had|also|actually))? (?:wrote|penned|authored|filed|covered|broke|interviewed|conducted)\\b(?: up)?`,
        `\\bwhose (?:piece|column|article|story|report|review|interview|scoop|copy|work|one)\\b`,
        // "author of the piece", "the journalist behind it", "the review, author?"
        `^(?:(?:name|names) (?:of )?)?(?:the |${WHO}${IS}? )?(?:the )?${WRITER}\\b(?=$| (?:of|on|for|behind|that|who|in)\\b|[?,])`,
        `[,:–—-]? ?\\b${WRITER}(?:['’]?s)?(?: name)?\\s*\\??$`,
        `\\b(?:which|what|name of the)(?: \\p{L}+){0,3}? ${WRITER}\\b`,
      ],
    ],
  ] as const
).map(([credit, patterns]) => [credit, patterns.map((one) => new RegExp(one, "iu"))]);

/** "which of our stories says that it rained". */
export const asksForArticle =
  /^(?:which|what) (?:of (?:our|the|these|those) )?(?:articles?|stor(?:y|ies)|pieces?|items?|reports?)\b/iu;

/** Words that only frame the topic of such a question. */
const FRAME = new RegExp(
  `\\b(?:(?:which|that|what) one|${WHO}|(?:is|was|were|did) (?:it|he|she|they)|(?:the |that |this |an? )?(?:names?|articles?|stor(?:y|ies)|pieces?|reports?|features?|write-?ups?|columns?|copy|scoops?|splash(?:es)?|exclusives?|coverage|explainers?|op-?eds?|editorials?|obituar(?:y|ies)|obits?|items?|yarns?)(?: of| on| about| for| that| which)?|i (?:think|believe)|not the main one|please|pls|and|or)\\b`,
  "giu",
);

/** Small words that neither start nor end a topic. */
const SMALL = "(?:the|a|an|on|of|for|by|in|about|behind|that|is|was|did|it|says?|said|mentions?|has|had)";
const EDGES = new RegExp(`^(?: ?\\b${SMALL}\\b)+|(?:\\b${SMALL} ?)+$`, "giu");

/** Reads a question for an author, a helper or a photographer by its words alone, in whatever form; `undefined` without any. */
export function creditAsked(question: string): CreditAsked | undefined {
  for (const [credit, patterns] of asking) {
    const asks = patterns.find((pattern) => pattern.test(question));
    if (asks === undefined) continue;
    const rest = topicAlone(question.replace(asks, " "));
    return rest === "" ? undefined : { credit, rest };
  }
  return undefined;
}

/** What an article is about, without the words that only ask for an article: "goat" of "goat story, which one". */
export const topicAlone = (question: string): string =>
  question
    .replace(FRAME, " ")
    .replace(/[?,;:–—]|\.{2,}|\s-\s/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(EDGES, "")
    .trim();
