import type { QuestionForm } from "./questionForm.ts";

/** Nouns for an article. */
export const ARTICLE =
  "(?:articles?|stor(?:y|ies)|pieces?|reports?|features?|write-?ups?|interviews?|coverage|explainers?|live ?blogs?|(?:rolling |live )updates|op-?eds?|editorials?|obituar(?:y|ies)|obits?|profiles?)";
/** Nouns for a picture. */
export const PICTURE = "(?:photo(?:graph)?s?|pictures?|pics?|images?|snaps?|shots?)";
/** Asks for an author. */
const WRITER = "(?:who|which (?:reporter|journalist|writer|correspondent))";
/** What its author did. */
const WROTE = "(?:wrote|reported|covered|broke|filed|did|authored|penned)";
/** Verbs for what an article does with its topic. */
const TELLS =
  "(?:talk|speak|mention|say|cover|report|describe|tell|deal|quote|run|carry|write|call)(?:s|ed|ing)?|carries|carried|said|told|wrote|is|was|are|were|has|have|had|ran";
/** Words between an article and its topic. */
const LINK = `(?:about|on|of|over|regarding|concerning|re|with|where|in which|covering|mentioning|saying|(?:that|which|who) (?:${TELLS})(?: (?:about|of|on|with|that))?|(?:${TELLS})(?: (?:about|of|on|with|that))?|where)`;
const HAVE =
  "(?:(?:have|has|had|do|did) (?:we|you|anyone|anybody) (?:got |have |had |run |do |done |get )?|(?:we|you) (?:got |have )|(?:is|are|was|were) there |got |there['’]?s |find(?: me)? |any )";
const form = (pattern: string, says?: QuestionForm["says"]): QuestionForm => ({
  cue: "source",
  pattern: new RegExp(`^${pattern}$`, "iu"),
  ...(says === undefined ? {} : { says }),
});
const picture = { credit: "picture" } as const;
const author = { credit: "author" } as const;
const contributor = { credit: "contributor" } as const;
/** What somebody does who is not the main author. */
const HELPED =
  "(?:helped|assisted|contributed|pitched in|worked|added (?:reporting|to)|co-?wrote|co-?reported)";

/** Questions about an article, a picture, or who made it. */
export const sourceForms: readonly QuestionForm[] = [
  // "who took the photo of the lighthouse"
  form(
    `(?:who|whose) (?:took|shot|snapped|supplied|provided|made)(?: (?:the|that|those|this|an?))? ${PICTURE}(?: (?:of|with|for|showing|in|on))? (?<rest>.+)`,
    picture,
  ),
  form(`who (?:photographed|snapped|is the photographer of|gets the credit for) (?<rest>.+)`, picture),
  // "picture credit for the rocket", "photographer of the butcher"
  form(
    `(?:who(?:['’]s| is|se)? |what(?:['’]s| is) )?(?:the )?(?:${PICTURE} (?:credit|byline)s?|photographer)(?: (?:for|of|on|in|behind))?(?: the)?(?: ${PICTURE}(?: of| in| with)?)? (?<rest>.+)`,
    picture,
  ),
  form(`(?:the )?${PICTURE} (?:of|with) (?<rest>.+?),? (?:credits?|by who(?:m)?|who took it)`, picture),
  form(`whose ${PICTURE} (?:is|are|was|were) (?:the one |that )?(?:of )?(?<rest>.+)`, picture),
  // "who else helped report the lighthouse story", "who contributed to the piece about the lighthouse"
  form(
    `who (?:else |also )*${HELPED}(?: (?:to )?(?:report|reporting|write|writing|cover|with|on|to|out))*(?: the| that| this)? ${ARTICLE} ${LINK} (?<rest>.+)`,
    contributor,
  ),
  form(
    `who (?:else |also )*${HELPED}(?: (?!the |that |this )(?<outlet>\\S+(?: \\S+)?)(?= (?:report|write|cover|with|on|out)\\b))??(?: (?:to )?(?:report|reporting|write|writing|cover|with|on|to|out))*(?: the| that| this)? (?<rest>.+?) ${ARTICLE}`,
    contributor,
  ),
  form(
    `who (?:else|also) (?:helped (?:to )?|contributed to |worked on )?(?:report|reported|reporting|wrote|write|writing|cover|covered|covering|worked on)(?: up| on| about)*(?: the| that| this)? (?<rest>.+)`,
    contributor,
  ),
  // "who wrote the lighthouse piece", "who wrote the story about the lighthouse"
  form(`${WRITER} ${WROTE}(?: up)?(?: the| that| this)? ${ARTICLE} ${LINK} (?<rest>.+)`, author),
  form(
    `${WRITER} ${WROTE}(?: up)?(?: the| that| this)? (?<rest>.+?) ${ARTICLE}(?: (?:for|in) (?<outlet>.+?))?`,
    author,
  ),
  form(
    `(?:who(?:['’]s| is| was)? |what(?:['’]s| is) )?(?:the )?(?:byline|author|writer|reporter|journalist)s? (?:on|of|for|behind)(?: the| that)? ${ARTICLE} ${LINK} (?<rest>.+)`,
    author,
  ),
  form(
    `(?:who(?:['’]s| is| was)? |what(?:['’]s| is) )?(?:the )?(?:byline|author|writer|reporter|journalist)s? (?:on|of|for|behind)(?: the| that)? (?<rest>.+?) ${ARTICLE}`,
    author,
  ),
  form(
    `(?:who(?:['’]s| is| was)? |what(?:['’]s| is) )?(?:the )?bylines? (?:on|of|for)(?: the| that)? (?<rest>.+)`,
    author,
  ),
  // "articles by Imogen Stacey", "anything from the Post on the tugs"
  form(
    `(?:${HAVE})?(?:(?:all |the |any |an? |some |more |other |show me |find )*${ARTICLE}|anything|something|stuff|owt)(?: (?:do|have) (?:we|you) (?:have|got))?(?: written| reported| published)? (?:by|from) (?<author>.+?)(?: (?:about|on) (?<rest>.+))?`,
  ),
  // "is there a story about the lighthouse", "which article mentions it"
  form(
    `(?:${HAVE})?(?:(?:which|what|whose|the|that|an?|any|all|some|more|our|other|recent|new|full) )*${ARTICLE}(?: (?:was|is|were|are) it| was that| do we have| have we got)? ${LINK} (?<rest>.+)`,
  ),
  form(`${HAVE}(?:anything|something|owt|stuff|much|any|one) ${LINK} (?<rest>.+)`),
  form(
    `(?:which|what) (?:paper|outlet|newspaper|site|publication|magazine|one)s? (?:covers?|${TELLS})(?: (?:about|on|that|of))?(?: the (?:story|piece|article|one) (?:about|on|of))? (?<rest>.+)`,
  ),
  form(`the one ${LINK} (?<rest>.+)`),
  // "leaf blower ban - where did we have that"
  form(
    `(?<rest>.+?)(?: ?[-–—,:]+|) (?:where|in which ${ARTICLE}|which ${ARTICLE}|which one|which paper) (?:did|do|does|have|has|had|was|is|were) (?:we|it|that|they|you|this)(?: (?:have|had|see|seen|read|run|get|got|in|from|come from|say|reported|covered|been|that|it|this))*`,
  ),
  form(
    `where (?:did|do|have) (?:we|you|i) (?:have|had|see|seen|read|run|report|reported|cover|covered|got|get|write)(?: (?:about|that|it|on))* (?<rest>.+)`,
  ),
  form(`(?:which|what) ${ARTICLE} (?<rest>.+?) in(?: it)?`),
];

/**
 * Further forms for `/source`, where the question is about an article anyway: "who interviewed the minister", "from
 * the Northern Examiner".
 */
export const articleForms: readonly QuestionForm[] = [
  // "the rocket that blew up, who's the writer"
  form(
    `(?<rest>.{4,}?)(?:,| [-–—]) ?(?:who(?:['’]?s| is| was)? (?:the )?(?:writer|author|reporter|journalist|byline)|who wrote (?:it|this|that)|by ?line|(?:written )?by who(?:m)?|who(?:['’]?s| is| was) (?:it|this|that) by)`,
    author,
  ),
  form(`who (?:compiled|put together) (?:the |that |this )?${ARTICLE} ${LINK} (?<rest>.+)`, author),
  form(
    `${WRITER} (?:wrote|reported|covered|interviewed|spoke to|talked to|broke|filed|did)(?: (?:on|about|up|the news (?:of|about|that)))? (?<rest>.+?)(?: for (?<outlet>.+?))?`,
    author,
  ),
  form(`(?:articles?|stories|stuff|pieces? )?(?:by|from) (?<author>.+)`),
  form(
    `what (?:did|has|does) (?<author>.+?) (?:write|written|report|reported|publish|published|cover|covered)(?: (?:about|on) (?<rest>.+))?`,
  ),
  form(`(?:the |that |our |an? )?(?<rest>.+?) ${ARTICLE}`),
  form(
    `who (?:says?|said|talks?|talked|mentions?|mentioned|has|have|had|covers?|writes)(?: (?:about|of|on|that))? (?<rest>.+)`,
  ),
];
