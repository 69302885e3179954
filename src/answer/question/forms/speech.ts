import { contentForms } from "../../../text/contentForms.ts";
import { ABOUT, type QuestionForm } from "./questionForm.ts";

/** Verbs that say nothing about what was said. */
const plainVerbs =
  "say|said|says|saying|tell|told|telling|claim|claimed|claims|reply|replied|respond|responded|comment|commented|remark|think|thinks|thought|make(?= of\\b)|feel(?= about\\b)|argue|argued|insist|insisted|state|stated|call|called|describe|described|reckon|reckons";
const tells = `(?:${plainVerbs})`;
/** These, and verbs that do: "who announced the inquiry" asks for the announcement. */
const says = `(?:${plainVerbs}|answer|answered|promise|promised|warn|warned|warning|admit|admitted|stress|stressed|react|reacted|announce|announced|explain|explained|write|wrote|written)`;
/** Nouns for what somebody says. */
const WORDS =
  "(?:(?:exact|own|actual|full|direct) )?(?:words?|quot(?:e|es|ation|ations)|comments?|remarks?|statements?|reactions?|responses?|repl(?:y|ies)|answers?|views?|opinions?|thoughts?|verdict|take|message|explanation|excuse|warning|advice|soundbites?|lines?|joke|claims?)";
const LINK = `(?:to or ${ABOUT}|to|that|for|when|after|before|during|in response to|in reply to|${ABOUT})`;
const ADVERBS = "(?:(?:have to|been|going to|actually|just|ever|really|also|have|since|even|already) )*";

/** Questions about somebody's words. */
export const speechForms: readonly QuestionForm[] = [
  // "what did Rogers say about the letters", "how did the embassy respond to the claims"
  {
    cue: "speech",
    pattern: new RegExp(
      `^(?:what|how)(?: else| exactly| all)? ?(?:did|does|do|has|have|had|is|are|was|were|['’]s)\\b (?<speaker>.+?) ${ADVERBS}${says}\\b(?: ${LINK} (?<topic>.+)| (?<more>.+))?$`,
      "iu",
    ),
  },
  // "what the mayor said about the bridge"
  {
    cue: "speech",
    pattern: new RegExp(
      `^what (?<speaker>(?!(?:did|does|do|has|have|had|is|are|was|were|else)\\b).+?) ${ADVERBS}${says}(?: ${LINK} (?<topic>.+)| (?<more>.+))?$`,
      "iu",
    ),
  },
  // "how did the mayor put it"
  {
    cue: "speech",
    pattern: new RegExp(
      `^how (?:did|does|has) (?<speaker>.+?) put (?:it|this|that)(?: ${LINK} (?<topic>.+))?$`,
      "iu",
    ),
  },
  // "what was the mayor's answer to the strikers", "what is her view of it", "what were holms words on it"
  {
    cue: "speech",
    pattern: new RegExp(
      `^what(?:['’]s|’s| was| were| is| are) (?<speaker>.+?)(?:['’]s?|s['’]?) ${WORDS}(?: (?:${LINK}|from) (?<topic>.+))?$`,
      "iu",
    ),
  },
  // "what was the reaction of the union to the offer", "any comment from the mayor on the offer"
  {
    cue: "speech",
    pattern: new RegExp(
      `^(?:(?:what(?:['’]s| was| were| is| are)|is there|are there|was there|have we got|(?:have )?(?:you|we) got|got|need|want|has there been|give (?:me|us)|find)(?: any| the| an?| some)? |any |an? |the |some )?${WORDS} (?:from|by|of) (?<speaker>.+?)(?: ${LINK} (?<topic>.+))?$`,
      "iu",
    ),
  },
  // "that line about the kettle from Strand"
  {
    cue: "speech",
    pattern: new RegExp(
      `^(?:that|the|a|his|her|their) (?<topic>.+?) ${WORDS} (?:from|by|of) (?<speaker>.+)$`,
      "iu",
    ),
  },
  {
    cue: "speech",
    pattern: new RegExp(
      `^(?:that|the|an?) ${WORDS} ${ABOUT} (?<topic>.+) (?:from|by|of) (?<speaker>.+)$`,
      "iu",
    ),
  },
  // "the mayor's words on the bridge"
  {
    cue: "speech",
    pattern: new RegExp(
      `^(?<speaker>(?!(?:who|what|when|where|why|how|which)\\b).+?)(?:['’]s|s['’]) ${WORDS} ${LINK} (?<topic>.+)$`,
      "iu",
    ),
  },
  // "did the mayor comment on the bridge", "has she said anything about it"
  {
    cue: "speech",
    pattern: new RegExp(
      `^(?:did|does|do|has|have|had|is|was) (?<speaker>.+?) ${ADVERBS}(?:(?:comment|commented|respond|responded|reply|replied|react|reacted|speak|spoken|talk|talked|speaking|talking) ?(?:out |publicly )?${LINK}|(?:say|said|saying|tell|told) (?:(?:anything|something|much|a word|sth|owt)|\\w+ (?:anything|something))(?: ${LINK})?) (?<topic>.+)$`,
      "iu",
    ),
  },
  {
    cue: "speech",
    pattern: new RegExp(
      `^(?:did|does|do|has|have|had) (?<speaker>.+?) ${ADVERBS}(?:comment|commented|(?:say|said) (?:anything|something|much)|(?:give|given|make|made|issue|issued) (?:an?|any) (?:comment|statement|response))$`,
      "iu",
    ),
  },
  // "who said that the free world must unite"
  {
    cue: "speaker",
    pattern: new RegExp(
      `^who(?: (?:has|have|had|else|was it (?:that|who)|is it (?:that|who)|is quoted(?: as)?|was quoted(?: as)?))? (?:${tells} (?:(?:that|about|it|this|him|her|them) )?|${says} that )(?<rest>.+)$`,
      "iu",
    ),
  },
  // "the sea was drunk, whose line was that", "we knew - who said it?"
  {
    cue: "speaker",
    pattern:
      /^(?<rest>.{4,}?)(?:,| [-–—]|[?!.]) ?(?:whose (?:words?|quotes?|quotation|lines?) (?:is|was|are|were) (?:that|it|this|those|these)|who (?:said|says|was it (?:that|who) said) (?:that|it|this|so))$/iu,
  },
  {
    cue: "speaker",
    pattern:
      /^(?:whose (?:words|quote|quotation|line)s? (?:are|is|was|were)|who (?:came up with|used) the (?:words|phrase|line)|where does the (?:quote|line|phrase)) (?<rest>.+?)(?: come from)?$/iu,
  },
];

/** Whether the speaker is more than "the": "the warning" is nobody. */
const namesSpeaker = ({ speaker = "" }: Readonly<Record<string, string | undefined>>): boolean =>
  contentForms(speaker).length > 0;

/** Verbs for what somebody does with words. */
const SPEAKING =
  "(?:accus|apologi[sz]|admitt|announc|argu|attack|back|begg?|blam|boast|bragg|call|celebrat|compar|complain|condemn|confess|critici[sz]|defend|deny|describ|discuss|dismiss|explain|hitt|insist|jok|justify|laugh|lay|lash|mock|moan|oppos|plead|prais|predict|promis|rant|react|recall|refus|reject|remember|respond|ridicul|slamm|slagg|support|talk|tell|thank|threaten|urg|vent|vow|warn|welcom)ing";

/** Somebody, from the start of the text. */
const SPEAKER = "(?<speaker>(?!(?:who|what|when|where|why|how|which|whose)\\b).+?),?";

/**
 * Further forms for `/quote`, where the question is about words anyway: "did the mayor regret it", "the mayor on the
 * bridge".
 */
export const quoteForms: readonly QuestionForm[] = [
  // "reactions to the flood", "anyone on the ban": whoever spoke about it, unless somebody is named
  {
    cue: "speech",
    pattern:
      /^(?:any |all |the |some )?(?:(?:reactions?|responses?|comments?|quotes?)(?: to| on| about| after)|(?:anyone|anybody)(?: on| about)) (?<rest>(?:(?!\b(?:by|from)\b)[^:])+)$/iu,
  },
  {
    cue: "speaker",
    pattern: new RegExp(`^who(?: (?:has|have|had|else|was it (?:that|who)))? ${says} (?<rest>.+)$`, "iu"),
  },
  // "the mayor defending the ban", "facebook scientist apologising"
  {
    cue: "speech",
    pattern: new RegExp(
      `^${SPEAKER} ${SPEAKING}(?: (?:about|for|to|at|on|of|that|over|out|back|into))* (?<topic>.+)$`,
      "iu",
    ),
    holds: namesSpeaker,
  },
  {
    cue: "speech",
    pattern: new RegExp(`^${SPEAKER} (?<topic>${SPEAKING})$`, "iu"),
    holds: namesSpeaker,
  },
  {
    cue: "speech",
    pattern: new RegExp(
      `^${SPEAKER} (?:(?!of )${ABOUT}|against|speaking (?:to|after|of)|talking (?:to|of)|after|when|to) (?<topic>.+)$`,
      "iu",
    ),
  },
];
