import { furnitureLimit } from "./rule.ts";
import type { RoleRule } from "./rule.ts";

/** What a site says about itself or asks its readers; each with a specimen. */
const phrases: readonly RegExp[] = [
  // "Follow Kurt Zindulka on Twitter here @KurtZindulka", "Follow us on Facebook"
  /^(?:you can (?:also )?)?(?:follow|like|find|join) .{0,80}\b(?:on|via) (?:twitter|x|facebook|instagram|whatsapp|telegram|tiktok|youtube|threads|bluesky|linkedin|google news|social media)\b/i,
  // "Do you know the family? Ring our newsdesk", "follow us @DailyExample"
  /^[^"“”]{0,160}(?:\b(?:ring|call|e-?mail|contact|text|message|whatsapp) (?:our (?:newsdesk|news desk|newsroom|team|reporters?)|us (?:on|at))\b|\bfollow us\b)/i,
  // "Follow @KurtZindulka"
  /^follow @\w+/i,
  // "Please let us know if you're having issues with commenting."
  /^please let us know if\b/i,
  // "Sign up for our newsletter", "Sign up here for the daily briefing"
  /^(?:to )?sign up (?:to|for|here|now|today)\b.{0,200}$/i,
  /^(?:please )?subscribe (?:to|now|today|here|for)\b/i,
  /^subscribe$/i,
  /^(?:log|sign) in(?: (?:or|to)\b.*)?$/i,
  // "This site uses cookies", "We use cookies to improve your experience"
  /^(?:we|this (?:web)?site) uses? cookies\b/i,
  /^(?:accept|manage|reject) (?:all )?cookies\b/i,
  // "Read more: The day the music died", "MORE: ...", "Related: ...", "Watch: ..."
  /^(?:read|see|find out|learn|hear|watch) (?:more|also|next)\b(?:$|\s*[:|–—-]|\s+(?:about|on|in|here|at|from)\b)/i,
  /^(?:more|related|recommended|most (?:read|popular|viewed)|trending|don[’']t miss|you (?:may|might) also like|also (?:read|see)|editor[’']s picks?|latest)\s*(?::.*|$)/i,
  /^(?:related|more) (?:stories|articles|topics|content|news|links|coverage|on this story|from [A-Z]\w+.{0,40})\s*:?$/i,
  /^(?:watch|listen|read|video|podcast|gallery|in pictures|audio|live)\s*[:|]/i,
  // "This article was amended on 3 March 2024", but not "Correction: the sum was ..." which states a fact
  /^(?:• ?)?this (?:article|story|piece|page|post|report) (?:was|has been|is) (?:\w+ )?(?:amended|updated|published|republished|produced|part of|from|available|translated|syndicated)\b/i,
  // "© 2024 The Associated Press. All rights reserved."
  /^(?:copyright(?:\s*[©(:]|\s+(?:19|20)\d\d|$)|©|\(c\)\s*(?:19|20)\d\d)/i,
  /\ball rights reserved\b/i,
  /\bmay not be (?:published|reproduced|republished)\b/i,
  // "Share this", "Share on Facebook"
  /^share(?:\s+(?:this|on|via|with|article|page|save)\b.{0,80})?$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted|continue reading|story continues below.{0,40}|article continues.{0,40}|skip to .{0,40}|back to top|print|comments?|view comments|loading\S*|report this ad|ad)$/i,
  /^(?:click|tap|scroll) (?:here|on|to|down|below)\b/i,
  /^(?:join the conversation|have your say|leave a comment|post a comment|comments are closed)\b/i,
  /^(?:do you have|have you got) (?:a|any) (?:story|tip|information|news|view)\b.{0,160}$/i,
  // "Get the latest news", "Get our free app"
  /^(?:get|download|install) (?:the|our|more|all the|your) (?:alerts|latest|free|best|top|app|daily|weekly|breaking|morning|evening|essential|news)\b.{0,160}$/i,
  /^(?:e-?mail|contact) (?:us|the (?:author|reporter|writer|newsroom))\b/i,
  /^(?:support|donate to|help us|become a (?:member|supporter|subscriber))\b.{0,60}\b(?:journalism|today|now|us|support|member|subscriber)\b.{0,60}$/i,
  // "Tags: China, police", "Topics", "Filed under: Politics"
  /^(?:tags?|topics?|filed under|categories|keywords|in this (?:story|article))\s*(?::.*|$)/i,
  // "ENDS", "###", "-30-": how a press release ends
  /^(?:-*\s*ends\s*-*|#{3,}|-\s*30\s*-|\*{3,}|-{3,}|_{3,}|(?:\*\s){2,}\*)$/i,
  /^(?:for more (?:information|details|news|stories)|for (?:the )?(?:latest|breaking)).{0,200}\b(?:visit|click|contact|email|see|follow|call|go to|download)\b/i,
];

/**
 * What a site says about subscriptions and newsletters; each with a specimen. Such lines contain no quotation and at
 * most a few sentences.
 */
const offers: readonly RegExp[] = [
  // "To continue reading, subscribe now.", "To read the full story, log in", "Subscribe to continue reading"
  /^(?:to|please|you (?:must|need to|can)|log in to|sign in to|register to|subscribe to|create (?:an|a free) account to)\s?(?:log in|sign in|subscribe|register)?\s?(?:and |to )?(?:continue|keep|carry on|go on) (?:reading|with this)\b/i,
  /^(?:to|want to|please subscribe to|subscribe to|log in to|sign in to|register to) (?:read|see|view|unlock|access) (?:the (?:full|whole|rest)|this|more|our|all|unlimited|full)\b.{0,120}(?:[,?:!]|\b(?:subscribe|register|log ?in|sign (?:in|up)|become)\b|(?:stor(?:y|ies)|article|content|site)s?[.!]?$)/i,
  /^(?:continue|keep) reading (?:for|with|by|your|this article|the full|from (?:only|just)|[£$€])/i,
  // "You have reached your limit of free articles.", "You've read 3 of 5 free articles this month", "You have 2 free articles left"
  /^you(?:['’]ve| have) (?:now )?(?:reached|read|used|hit|viewed|got|exceeded)?\b.{0,60}\b(?:free|complimentary|remaining|monthly|premium) (?:articles?|stor(?:y|ies)|reads?|views?|limit)\b/i,
  /^(?:this is your (?:last|final)|your (?:last|final|next)|\w+ (?:free )?articles? (?:left|remaining)|you are (?:reading|viewing) your)\b.{0,40}(?:\bfree\b|\bleft\b|\bremaining\b|\barticle\b)/i,
  // "Already a subscriber? Log in.", "Not a subscriber?", "Have an account? Sign in"
  /^(?:already|not(?: yet)?|are you|existing|new) (?:a |an )?(?:subscriber|member|registered|subscribed|have an account|user)s?\b.{0,20}(?:[?]|\b(?:log|sign|click|subscribe|register|join)\b)/i,
  /^(?:have|got|already have|need) (?:an|your) account\?/i,
  // "This article is for subscribers only", "This content is exclusive to members"
  /^(?:this|the (?:full|rest of (?:this|the))) (?:article|story|content|page|post|piece|report|interview|video)? ?(?:is|are|remains?) (?:only |exclusively |exclusive |reserved |available |free |for )*(?:to|for) (?:our |registered |paying |premium |digital |print )*(?:subscribers?|members?|readers?|users?)\b/i,
  /^(?:subscribers?|members?|premium)[ -]only(?: (?:article|content|story))?[.!]?$|^(?:exclusive|premium)(?: (?:to|for) (?:our )?(?:subscribers|members)| content| article)[.!]?$/i,
  // "Subscribe for £1 a week", "Unlimited access from $4", "Start your free trial", "Support local news: subscribe today"
  /^(?:subscribe|join|register|log in|sign in|become (?:a|our) (?:\w+ )?(?:member|subscriber))\b(?=.{0,120}(?:[£$€]|\b(?:today|now|free|trial|access|unlimited|account|offer|benefits|newsletter|inbox|reading)\b)).{0,160}$/i,
  /^(?:get |enjoy |for )?(?:unlimited|full|instant|complete|digital|all) (?:digital )?access\b.{0,120}$/i,
  /^(?:start|begin|try|claim|take out|activate) (?:your|a|our) (?:\d+[- ]\w+ )?(?:free|subscription|trial|digital|membership|introductory|[£$€])\b.{0,120}$/i,
  /^(?:choose|compare|see|view|manage|cancel) (?:your |our |all |any ?time\b)(?:subscription|plan|option|offer|package)?s?.{0,60}$/i,
  /^(?:support|help (?:us )?(?:keep|fund|support|sustain)) (?:our|local|independent|quality|free|the|this)\b.{0,120}\b(?:journalism|news|reporting|newsroom|site|work|newspaper)\b.{0,120}\b(?:subscri\w+|donat\w+|member\w*|contribut\w+|today|now|support\w*)\b.{0,60}$/i,
  // "Get the best of The Gazette in your inbox", "Our morning briefing, delivered to your inbox every day", "Enter your email"
  /^[^"“”]{0,200}\b(?:delivered|sent|straight|direct(?:ly)?|arrives?|land(?:s|ing)?|right)? ?(?:in|to|into) your (?:e-?mail )?(?:in-?box|e-?mail|phone)\b[^"“”]{0,120}$/i,
  /^(?:please )?(?:enter|type|confirm|provide|add) (?:your|a valid) (?:e-?mail|address|name|postcode)\b.{0,120}$/i,
  /^(?:by (?:signing up|subscribing|registering|clicking|entering|submitting|continuing|providing)|you can (?:unsubscribe|opt out|cancel)|unsubscribe|we (?:will|['’]ll)? ?(?:never|not) (?:share|spam|sell)|no spam)\b.{0,300}$/i,
  /^(?:thanks?|thank you) (?:you )?for (?:subscribing|signing up|registering|reading (?:the|this|our)|your subscription|joining us)\b.{0,120}$/i,
  // "Sign up to The Gazette newsletter", "Newsletter", "The Morning Briefing newsletter: sign up here"
  /^(?:(?:daily|weekly|free|email|our|the) )*newsletters?(?: sign[- ]?up)?[:.!]?$/i,
  /^.{0,80}\bnewsletters?\b.{0,60}\b(?:sign up|subscribe|click|join|register|here|enter)\b.{0,80}$/i,
  /^(?:sign up|signup|register|join)\b(?=.{0,120}\b(?:newsletter|e-?mails?|alerts?|inbox|briefing|mailing list|updates)\b)(?!.{0,20}\b(?:fees?|rates?|numbers?)\b).{0,200}$/i,
  /^(?:never miss|don[’']t miss|stay (?:up to date|informed|ahead|in the know|connected)|keep up (?:to date|with))\b(?=.{0,120}\b(?:newsletter|stor(?:y|ies)|news|updates?|alerts?|subscri\w+|sign(?:ing)? up|follow)\b).{0,160}$/i,
];

/** Lines that are not news: invitations, notices, links. */
export const boilerplate: RoleRule = {
  role: "boilerplate",
  matches: ({ text }) =>
    text.length <= furnitureLimit && [...phrases, ...offers].some((phrase) => phrase.test(text)),
};
